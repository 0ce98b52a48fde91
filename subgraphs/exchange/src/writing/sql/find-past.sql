-- The last version that is past under each key: its own before its removal, or that of a record with another key by now.
select t.place, past.version
from unnest($1::text[], $2::text[], $3::text[]) with ordinality as t (system, type, id, place)
cross join lateral (
  select version
  from record_version
  where system = t.system and type = t.type and id = t.id and until_position is not null
  order by version desc
  limit 1
) as past
