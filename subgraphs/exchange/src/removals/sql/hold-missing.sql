-- Holds back the removal of what is missing from the lists in $4 and $5, and is not protected.
insert into held_removal (system, type, id, since)
select m.system, m.type, m.id, $6
from missing_record as m
join record_version as v
  on v.system = m.system and v.type = m.type and v.id = m.id and v.until_position is null and not v.removed
join unnest($4::text[], $5::text[]) as held (type, list)
  on held.type = m.type and held.list = coalesce(v.attributes ->> 'year', '')
where m.system = $1 and m.type = any($2::text[]) and m.reported = $3 and not exists (
  select from protected_record as p where p.system = m.system and p.type = m.type and p.id = m.id
)
on conflict (system, type, id) do nothing
