-- Notifies readers of all changes that are there. Commits that did not wait for the disk are on it before this one is.
with published as (
  update change_log set newest = given where newest < given returning newest
)
select pg_notify('queqiao_changes', '') from published
