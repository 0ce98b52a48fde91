select rows from sync_chunk where system = $1 and feed = $2 and ending = $3 and digest = $4
