-- Records that are named by type and id alone: of several systems that have one, the first.
select t.type, t.id, r.attributes
from unnest($1::text[], $2::text[]) as t (type, id)
cross join lateral (
  select attributes from record
  where system = any(array(select system from synced_type where type = t.type)) and type = t.type and id = t.id
  order by system
  limit 1
) as r
