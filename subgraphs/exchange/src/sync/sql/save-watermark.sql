insert into sync_feed (system, feed, watermark) values ($1, $2, $3)
on conflict (system, feed) do update set watermark = excluded.watermark
