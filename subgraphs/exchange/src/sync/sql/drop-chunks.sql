delete from sync_chunk where system = $1 and feed = $2 and not encode(digest, 'hex') = any($3::text[])
