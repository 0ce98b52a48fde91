-- What versions say, personal data included: sync finds out from it which fields changed.
select v.position, v.attributes, p.data as personal
from record_version as v
left join record_personal as p using (origin)
where v.position = any($1::bigint[])
