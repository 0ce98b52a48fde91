-- How many records of each system are dated in the future.
select f.system, count(*) as future
from future_record as f
join record_version as v
  on v.system = f.system and v.type = f.type and v.id = f.id and v.until_position is null and not v.removed
    and v.modified_at = f.modified_at
group by f.system
