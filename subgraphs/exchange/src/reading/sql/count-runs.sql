select count(*) as runs from sync_run where system = $1 and feed = $2
