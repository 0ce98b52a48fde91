update quarantine as q set compared = true
from unnest($2::text[], $3::text[]) as t (type, key)
where q.system = $1 and q.type = t.type and q.key = t.key
