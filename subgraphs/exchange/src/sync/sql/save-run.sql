-- Writes down a run; of each feed the newest $10 are kept.
with kept as (
  delete from sync_run
  where id <= (select id from sync_run where system = $1 and feed = $2 order by id desc offset $10 limit 1)
    and system = $1 and feed = $2
)
insert into sync_run (system, feed, started_at, ended_at, whole, records, changes, removals, rejected, error)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $11)
