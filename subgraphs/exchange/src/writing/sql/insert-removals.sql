-- The last version of records that are gone: as the one before it, which was closed already. Nothing that is received of a
-- removed record equals it.
insert into record_version (
  position, origin, version, removed, at, first_seen_at, modified_at, system, type, id, region, kind, content_hash,
  told_hash, attributes
)
select
  t.position, v.origin, v.version + 1, true, $1, v.first_seen_at, v.modified_at, v.system, v.type, v.id, v.region,
  'REMOVED', v.content_hash, '', v.attributes
from unnest($2::bigint[], $3::bigint[]) as t (position, before)
join record_version as v on v.position = t.before
