-- Versions by key; of a key without a version the present one, or the last under it where the record has another key now.
select t.place, v.system, v.type, v.id, v.version, v.region, v.removed or (t.version is null and v.until_position is not null) as removed,
  encode(v.content_hash, 'hex') as content_hash, v.attributes, v.modified_at, v.first_seen_at,
  case when v.until_position is null and not v.removed then greatest(v.at, s.confirmed_at) else v.at end as fetched_at
from unnest($1::text[], $2::text[], $3::text[], $4::int[]) with ordinality as t (system, type, id, version, place)
cross join lateral (
  (
    select * from record_version
    where system = t.system and type = t.type and id = t.id and until_position is null
      and version = coalesce(t.version, version)
  )
  union all
  (
    select * from record_version
    where system = t.system and type = t.type and id = t.id and until_position is not null
      and version = coalesce(t.version, version)
  )
  order by version desc
  limit 1
) as v
left join synced_type as s on s.system = v.system and s.type = v.type
