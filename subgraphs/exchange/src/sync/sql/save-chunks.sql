insert into sync_chunk (system, feed, ending, digest, rows, origins) values ($1, $2, $3, $4, $5, $6)
on conflict (system, feed, ending) do update
set digest = excluded.digest, rows = excluded.rows, origins = excluded.origins
