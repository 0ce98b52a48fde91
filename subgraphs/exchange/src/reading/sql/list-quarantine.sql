-- Newest first; after the row that $2, $3, $4 and $5 name.
select system, type, key, id, code, reason, path, raw, at
from quarantine
where ($1::text is null or system = $1)
  and ($2::timestamptz is null or (at, system, type, key) < ($2, $3, $4, $5))
order by at desc, system desc, type desc, key desc
limit $6
