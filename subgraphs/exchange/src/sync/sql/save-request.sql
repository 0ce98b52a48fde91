with requested as (
  insert into sync_request (system, at) values ($1, $2)
  on conflict (system) do update set at = excluded.at
)
select pg_notify($3, '')
