-- When each system that has the type was last read whole.
select confirmed_at from synced_type where type = $1
