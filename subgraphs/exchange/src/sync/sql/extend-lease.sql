update sync_lease set expires_at = clock_timestamp() + $3::float8 * interval '1 millisecond'
where system = $1 and holder = $2
returning system
