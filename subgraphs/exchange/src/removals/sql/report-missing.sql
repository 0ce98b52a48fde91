-- Writes down the entries of a list of deletions that name records which are there.
insert into missing_record (system, type, id, reported)
select v.system, v.type, v.id, true
from unnest($2::text[], $3::text[]) as t (type, id)
join record_version as v
  on v.system = $1 and v.type = t.type and v.id = t.id and v.until_position is null and not v.removed
on conflict do nothing
