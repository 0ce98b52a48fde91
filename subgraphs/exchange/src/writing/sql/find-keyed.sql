-- Records whose ids begin with another's: `$2/…`, at any system. '0' is what follows '/'.
select v.position, v.origin, v.version, v.removed, v.content_hash, v.told_hash, v.region, v.first_seen_at, v.system, v.type, v.id,
  v.attributes, v.modified_at, p.data as personal
from synced_type as s
join record_version as v
  on v.system = s.system and v.type = s.type and v.id > $2 || '/' and v.id < $2 || '0' and v.until_position is null
left join record_personal as p using (origin)
where s.type = any($1::text[]) and not v.removed
order by v.system, v.type, v.id
