-- All of these types was received by a run that began at $3.
insert into synced_type (system, type, confirmed_at)
select $1, type, $3 from unnest($2::text[]) as t (type)
order by type
on conflict (system, type) do update set confirmed_at = excluded.confirmed_at
