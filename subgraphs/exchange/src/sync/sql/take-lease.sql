insert into sync_lease (system, holder, expires_at)
values ($1, $2, clock_timestamp() + $3::float8 * interval '1 millisecond')
on conflict (system) do update set holder = excluded.holder, expires_at = excluded.expires_at
where sync_lease.holder = excluded.holder or sync_lease.expires_at < clock_timestamp()
returning system
