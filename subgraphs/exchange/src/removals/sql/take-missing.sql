-- Takes up to $6 of what is missing and is neither protected nor of the lists in $4 and $5.
delete from missing_record as m
using record_version as v
where m.ctid = any(array(
    select m.ctid
    from missing_record as m
    join record_version as v
      on v.system = m.system and v.type = m.type and v.id = m.id and v.until_position is null and not v.removed
    where m.system = $1 and m.type = any($2::text[]) and m.reported = $3
      and not exists (
        select from protected_record as p where p.system = m.system and p.type = m.type and p.id = m.id
      )
      and not exists (
        select from unnest($4::text[], $5::text[]) as held (type, list)
        where held.type = m.type and held.list = coalesce(v.attributes ->> 'year', '')
      )
    limit $6
  ))
  and v.system = m.system and v.type = m.type and v.id = m.id and v.until_position is null
returning m.type, m.id, coalesce(v.attributes ->> 'year', '') as list
