insert into sync_chunk (system, feed, digest, origins) values ($1, $2, $3, $4)
on conflict (system, feed, digest) do update set origins = excluded.origins
