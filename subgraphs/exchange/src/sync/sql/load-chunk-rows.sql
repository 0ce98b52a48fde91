select ending, digest, rows from sync_chunk where system = $1 and feed = $2 and ending = any($3::text[])
