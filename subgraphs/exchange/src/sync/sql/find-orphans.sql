-- Records of a type that are not among the origins in the bits of $3, were there at the position $7 of the change log and hang, by
-- the attribute $4, on a $5 that is not there.
select v.type, v.id
from record_version as v
where v.system = $1 and v.type = $2 and v.until_position is null and not v.removed
  and v.position <= $7
  and case when v.origin < length($3::bytea)::bigint * 8 then get_bit($3::bytea, v.origin) = 0 else true end
  and not exists (
    select
    from synced_type as s
    join record_version as parent
      on parent.system = s.system and parent.type = s.type and parent.id = v.attributes ->> $4 and parent.until_position is null
    where s.type = $5 and not parent.removed
  )
limit $6
