-- Holds back the removal of the records of the lists in $4 and $5 that are not among the origins in the bits of $3.
insert into held_removal (system, type, id, since)
select system, v.type, id, $6
from record_version as v
join unnest($4::text[], $5::text[]) as held (type, list)
  on held.type = v.type and held.list = coalesce(v.attributes ->> 'year', '')
where system = $1 and v.type = any($2::text[]) and until_position is null and not removed
  and case when origin < length($3::bytea)::bigint * 8 then get_bit($3::bytea, origin) = 0 else true end
on conflict (system, type, id) do nothing
