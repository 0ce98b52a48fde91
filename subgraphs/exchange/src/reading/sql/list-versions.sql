-- All versions of the record that version $4 under a key belongs to, newest first, those under its former keys included; the
-- page before position $5.
with recursive line (id, until, origin) as (
  select id, null::bigint, origin
  from (
    select id, origin, version from record_version
    where system = $1 and type = $2 and id = $3 and until_position is null
    union all
    select id, origin, version from record_version
    where system = $1 and type = $2 and id = $3 and until_position is not null
  ) as named
  where version = $4
  union
  select v.former_id, v.position, line.origin
  from line
  cross join lateral (
    select former_id, position, origin from record_version
    where system = $1 and type = $2 and id = line.id and until_position is null and kind = 'REKEYED'
    union all
    select former_id, position, origin from record_version
    where system = $1 and type = $2 and id = line.id and until_position is not null and kind = 'REKEYED'
  ) as v
  where v.origin = line.origin
), versions as (
  select v.*
  from line
  cross join lateral (
    select * from record_version
    where system = $1 and type = $2 and id = line.id and until_position is null
    union all
    select * from record_version
    where system = $1 and type = $2 and id = line.id and until_position is not null
  ) as v
  -- Under a former key, only what came before the record left it; under any key, no other record that had it.
  where v.origin = line.origin and (line.until is null or v.position < line.until)
)
select v.position, v.system, v.type, v.id, v.version, v.region, v.removed, encode(v.content_hash, 'hex') as content_hash,
  v.attributes, v.modified_at, v.first_seen_at,
  case when v.until_position is null and not v.removed then greatest(v.at, s.confirmed_at) else v.at end as fetched_at,
  (select count(*) from versions) as total
from versions as v
left join synced_type as s on s.system = v.system and s.type = v.type
where v.position < coalesce($5::bigint, v.position + 1)
order by v.position desc
limit $6
