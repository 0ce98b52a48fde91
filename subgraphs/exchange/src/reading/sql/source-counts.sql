-- Records that are there and rows in quarantine, by system.
select system, sum(records)::bigint as records, sum(quarantined)::bigint as quarantined
from (
  select system, records, 0 as quarantined from synced_type
  union all
  select system, 0, count(*) from quarantine group by system
) as counts
group by system
