-- Records that say the same though their platform calls them changed, or though they were digested in another way.
update record_version as v
set modified_at = t.modified_at::timestamptz, told_hash = decode(t.told_hash, 'hex')
from unnest(
  $1::bigint[], string_to_array($2, chr(30), chr(29)), string_to_array($3, chr(30))
) as t (position, modified_at, told_hash)
where v.position = t.position
