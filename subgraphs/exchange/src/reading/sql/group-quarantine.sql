-- Rows by what is wrong and where, the places in lists aside; the largest groups first, each with its newest row.
with grouped as (
  select system, type, code, regexp_replace(path, '[0-9]+', '*', 'g') as place, count(*) as count,
    min(at) as first_at, max(at) as last_at, (array_agg(key order by at desc, key))[1] as key
  from quarantine
  where $1::text is null or system = $1
  group by 1, 2, 3, 4
  order by count desc, system, type, code
  limit $2
)
select g.count, g.first_at, g.last_at, q.system, q.type, q.key, q.id, q.code, q.reason, q.path, q.raw, q.at
from grouped as g
join quarantine as q on q.system = g.system and q.type = g.type and q.key = g.key
order by g.count desc, q.system, q.type, q.code, q.path
