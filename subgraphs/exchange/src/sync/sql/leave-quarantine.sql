delete from quarantine as q
using unnest($2::text[], $3::text[]) as t (type, key)
where q.system = $1 and q.type = t.type and q.key = t.key
