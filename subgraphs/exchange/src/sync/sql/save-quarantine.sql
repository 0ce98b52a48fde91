-- A row that is received again as it was keeps the moment when it was first set aside. $11: whether no record was known when
-- these turned up.
insert into quarantine (system, feed, type, key, id, code, reason, path, raw, at, compared)
select $1, $2, type, key, id, code, reason, path, raw::json, $3, $11::boolean
from unnest($4::text[], $5::text[], $6::text[], $7::text[], $8::text[], $9::text[], $10::text[])
  as t (type, key, id, code, reason, path, raw)
on conflict (system, type, key) do update
set feed = excluded.feed, code = excluded.code, reason = excluded.reason, path = excluded.path, raw = excluded.raw,
  at = case
    when quarantine.raw::text = excluded.raw::text and quarantine.reason = excluded.reason then quarantine.at
    else excluded.at
  end
