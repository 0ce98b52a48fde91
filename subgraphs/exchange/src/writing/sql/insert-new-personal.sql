-- Personal data of the records that were just created after position $1, in their order; null where one has none.
insert into record_personal (origin, data)
select $1::bigint + place, data::jsonb
from unnest(string_to_array($2, chr(30), chr(29))) with ordinality as t (data, place)
where data is not null
