insert into removal_tally (system, type, list, at, removals)
select $1, type, list, $2, removals from unnest($3::text[], $4::text[], $5::bigint[]) as t (type, list, removals)
