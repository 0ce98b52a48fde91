-- Personal data of new records, whose origins are known already.
insert into record_personal (origin, data)
select origin::bigint, data::jsonb
from unnest(string_to_array($1, chr(30)), string_to_array($2, chr(30))) as t (origin, data)
on conflict (origin) do update set data = excluded.data
