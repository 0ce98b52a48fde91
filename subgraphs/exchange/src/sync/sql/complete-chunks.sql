-- The whole list was read. $3: what `versions` was when that began, and $4: where the change log was; $5: how many versions it
-- wrote itself. Where others wrote meanwhile, the chunks know what the log held when it began. $6: whether they hold at all.
insert into sync_feed (system, feed, chunk_versions, chunk_position)
select $1, $2,
  case when $6::boolean and sum(versions) = $3::bigint + $5::bigint then sum(versions) end,
  case
    when not $6::boolean then null
    when sum(versions) = $3::bigint + $5::bigint then (select greatest(given, newest) from change_log)
    else $4::bigint
  end
from synced_type
where system = $1 and type = any($7::text[])
on conflict (system, feed) do update
set chunk_versions = excluded.chunk_versions, chunk_position = excluded.chunk_position
