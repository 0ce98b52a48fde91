-- A key that gave way before now leads to the newest one; the newest one leads nowhere.
with moved as (
  update rekeyed set id = $3 where type = $1 and id = $2 and former_id <> $3
), present as (
  delete from rekeyed where type = $1 and former_id = $3
)
insert into rekeyed (type, former_id, id) values ($1, $2, $3)
on conflict (type, former_id) do update set id = excluded.id
