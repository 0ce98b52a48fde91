delete from sync_lease where system = $1 and holder = $2
