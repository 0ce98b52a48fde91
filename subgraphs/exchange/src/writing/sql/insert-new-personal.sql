-- Personal data of records that were just created.
insert into record_personal (origin, data)
select origin::bigint, data::jsonb
from unnest(string_to_array($1, chr(30)), string_to_array($2, chr(30))) as t (origin, data)
