-- A run came to its end. $4: what `versions` was when it began; $5: how many it wrote itself, -1 where what it knows of
-- its chunks does not hold anyway. It holds where nobody else wrote any.
insert into sync_feed (system, feed, completed_at, failed_at, last_error, settled_versions, unsettled)
select $1, $2, $3, null, null, case when sum(versions) = $4::bigint + $5::bigint then sum(versions) end, $7::jsonb
from synced_type
where system = $1 and type = any($6::text[])
on conflict (system, feed) do update
set completed_at = excluded.completed_at, failed_at = null, last_error = null,
  settled_versions = excluded.settled_versions, unsettled = excluded.unsettled
