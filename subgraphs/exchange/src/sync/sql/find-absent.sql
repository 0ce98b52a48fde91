-- Records that are not among the origins in the bits of $3, but for those of the lists in $4 and $5.
select type, id
from record_version
where system = $1 and type = any($2::text[]) and until_position is null and not removed
  and case when origin < length($3::bytea)::bigint * 8 then get_bit($3::bytea, origin) = 0 else true end
  and not exists (
    select from unnest($4::text[], $5::text[]) as held (type, list)
    where held.type = record_version.type and held.list = coalesce(record_version.attributes ->> 'year', '')
  )
limit $6
