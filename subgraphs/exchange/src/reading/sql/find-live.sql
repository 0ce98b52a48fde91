-- Which of the keys stand for records that are there.
select t.place
from unnest($1::text[], $2::text[], $3::text[]) with ordinality as t (system, type, id, place)
where exists (
  select from record as r where r.system = t.system and r.type = t.type and r.id = t.id
)
