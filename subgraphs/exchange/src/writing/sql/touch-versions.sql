-- Records that their platform calls changed, though they say the same.
update record_version as v
set modified_at = t.modified_at::timestamptz
from unnest($1::bigint[], string_to_array($2, chr(30), chr(29))) as t (position, modified_at)
where v.position = t.position
