-- Versions of records that are there; what they supersede was closed before.
insert into record_version (
  position, origin, version, removed, at, first_seen_at, modified_at, system, type, id, region, kind, content_hash,
  told_hash, attributes, changed_fields, changed_personal, former_id, former_region
)
select
  position, coalesce(origin, position), version, false, $1, coalesce(first_seen_at::timestamptz, $1),
  modified_at::timestamptz, system, type, id, region, kind, decode(content_hash, 'hex'), decode(told_hash, 'hex'),
  attributes::jsonb, string_to_array(changed_fields, ','), string_to_array(changed_personal, ','), former_id,
  former_region
from unnest(
  $2::bigint[], $3::bigint[], $4::int[],
  string_to_array($5, chr(30), chr(29)), string_to_array($6, chr(30), chr(29)),
  string_to_array($7, chr(30)), string_to_array($8, chr(30)), string_to_array($9, chr(30)),
  string_to_array($10, chr(30)), string_to_array($11, chr(30)), string_to_array($12, chr(30)),
  string_to_array($13, chr(30), chr(29)), string_to_array($14, chr(30)),
  string_to_array($15, chr(30), chr(29)), string_to_array($16, chr(30), chr(29)),
  string_to_array($17, chr(30), chr(29)), string_to_array($18, chr(30), chr(29))
) as t (
  position, origin, version, first_seen_at, modified_at, system, type, id, region, kind, content_hash, told_hash,
  attributes, changed_fields, changed_personal, former_id, former_region
)
