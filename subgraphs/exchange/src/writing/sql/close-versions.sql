-- Versions that others take the place of.
update record_version as v
set until_position = t.until_position
from unnest($1::bigint[], $2::bigint[]) as t (position, until_position)
where v.position = t.position
