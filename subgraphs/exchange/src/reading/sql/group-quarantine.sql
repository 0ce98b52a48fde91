-- Rows by what is wrong and where, the places in lists aside; the largest groups first, each with its newest row and what was
-- said of it last.
with grouped as (
  select system, type, code, regexp_replace(path, '[0-9]+', '*', 'g') as place, count(*) as count,
    min(at) as first_at, max(at) as last_at, (array_agg(key order by at desc, key))[1] as key
  from quarantine
  where $1::text is null or system = $1
  group by 1, 2, 3, 4
  order by count desc, system, type, code
  limit $2
)
select g.count, g.first_at, g.last_at, g.place, q.system, q.type, q.key, q.id, q.code, q.reason, q.path, q.raw, q.at,
  n.note, n.assignee, n.by as noted_by, n.at as noted_at
from grouped as g
join quarantine as q on q.system = g.system and q.type = g.type and q.key = g.key
left join lateral (
  select note, assignee, by, at from quarantine_note
  where system = g.system and type = g.type and code = g.code and place is not distinct from g.place
  order by id desc limit 1
) as n on true
order by g.count desc, q.system, q.type, q.code, q.path
