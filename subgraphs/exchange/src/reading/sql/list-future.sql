-- Records that are dated in the future, as they are now.
select f.type, f.id
from future_record as f
join record_version as v
  on v.system = f.system and v.type = f.type and v.id = f.id and v.until_position is null and not v.removed
    and v.modified_at = f.modified_at
where f.system = $1 and (f.type, f.id) > ($2, $3)
order by f.type, f.id
limit $4
