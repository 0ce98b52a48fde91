-- Where the reading of a feed stands, how many versions and records of its types there are, and where the change log is.
select f.watermark, f.chunk_versions, f.chunk_position, coalesce(f.pending_parents, '{}') as pending_parents,
  t.versions, t.records, (select greatest(given, newest) from change_log) as log_position,
  f.started_at, f.whole_began_at, f.whole_ms, f.reconciled_at, coalesce(f.reconciling, false) as reconciling,
  coalesce(f.dirty, false) as dirty,
  coalesce(f.orphans, false) as orphans
from (
  select coalesce(sum(versions), 0)::bigint as versions, coalesce(sum(records), 0)::bigint as records
  from synced_type
  where system = $1 and type = any($3::text[])
) as t
left join sync_feed as f on f.system = $1 and f.feed = $2
