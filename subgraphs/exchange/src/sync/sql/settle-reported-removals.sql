update told_removal as r set settled = true
from unnest($2::text[], $3::text[]) as t (type, id)
where r.system = $1 and r.type = t.type and r.id = t.id
