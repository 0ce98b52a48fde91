-- Entries of a list of deletions. One that is told again is known already.
insert into told_removal (system, type, id, at, told_at)
select $1, type, id, at, $5
from unnest($2::text[], $3::text[], $4::timestamptz[]) as t (type, id, at)
on conflict (system, type, id) do update set at = excluded.at, told_at = excluded.told_at, settled = false
where told_removal.at is distinct from excluded.at
