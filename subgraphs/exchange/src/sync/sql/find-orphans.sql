-- Records of a type that are not among the origins in the bits of $3 and hang, by the attribute $4, on a $5 that is not there.
select v.type, v.id
from record_version as v
where v.system = $1 and v.type = $2 and v.until_position is null and not v.removed
  and case when v.origin < length($3::bytea)::bigint * 8 then get_bit($3::bytea, v.origin) = 0 else true end
  and not exists (
    select
    from synced_type as s
    join record_version as holder
      on holder.system = s.system and holder.type = s.type and holder.id = v.attributes ->> $4 and holder.until_position is null
    where s.type = $5 and not holder.removed
  )
limit $6
