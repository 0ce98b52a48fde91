insert into future_record (system, type, id, modified_at)
select $1, type, id, modified_at
from unnest($2::text[], $3::text[], $4::timestamptz[]) as t (type, id, modified_at)
on conflict (system, type, id) do update set modified_at = excluded.modified_at
