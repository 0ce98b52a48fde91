-- Moves the counts of a system's types: records that are not removed, and versions.
insert into synced_type (system, type, records, versions)
select system, type, records, versions
from unnest($1::text[], $2::text[], $3::bigint[], $4::bigint[]) as t (system, type, records, versions)
order by system, type
on conflict (system, type) do update
  set records = synced_type.records + excluded.records, versions = synced_type.versions + excluded.versions
