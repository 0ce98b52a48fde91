-- Where the reading of a feed stands, and how many versions of its types there are.
select f.watermark, f.settled_versions, coalesce(f.unsettled, '{}') as unsettled, t.versions,
  f.whole_began_at, f.whole_ms, coalesce(f.stirred, false) as stirred, coalesce(f.strays, false) as strays
from (select coalesce(sum(versions), 0)::bigint as versions from synced_type where system = $1 and type = any($3::text[])) as t
left join sync_feed as f on f.system = $1 and f.feed = $2
