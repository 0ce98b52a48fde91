-- Which of the keys are known: there or removed, at any system, or gave way to others.
select v.id
from synced_type as s
join record_version as v on v.system = s.system and v.type = s.type and v.id = any($2::text[])
where s.type = $1 and until_position is null
union
select former_id from rekeyed where type = $1 and former_id = any($2::text[])
