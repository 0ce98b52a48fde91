-- Records that nobody knew. They take the positions after $2 in the order given.
insert into record_version (
  position, origin, version, removed, at, first_seen_at, modified_at, system, type, id, region, kind, content_hash,
  told_hash, attributes
)
select
  $2::bigint + place, $2::bigint + place, 1, false, $3, $3, modified_at::timestamptz, $1, type, id, region, 'CREATED',
  substring(digests from (place::int - 1) * 40 + 1 for 32), substring(digests from (place::int - 1) * 40 + 33 for 8),
  attributes::jsonb
from (select decode($9, 'base64') as digests offset 0) as told
cross join unnest(
  string_to_array($4, chr(30)),
  string_to_array($5, chr(30)),
  string_to_array($6, chr(30)),
  string_to_array($7, chr(30), chr(29)),
  string_to_array($8, chr(30))
) with ordinality as t (type, id, region, modified_at, attributes, place)
