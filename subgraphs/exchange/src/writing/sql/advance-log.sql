-- The changes up to $1 are there once this commits; readers are notified then.
with advanced as (
  update change_log set given = $1, newest = $1, newest_at = $2
)
select pg_notify('queqiao_changes', '')
