-- The runs of a feed before $3, newest first.
select id, started_at, ended_at, whole, records, changes, removals, rejected, error
from sync_run
where system = $1 and feed = $2 and ($3::bigint is null or id < $3)
order by id desc
limit $4
