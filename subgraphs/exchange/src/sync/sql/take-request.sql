delete from sync_request where system = $1
