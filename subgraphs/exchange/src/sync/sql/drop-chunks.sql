-- All chunks of a feed but those with these endings.
delete from sync_chunk where system = $1 and feed = $2 and not ending = any($3::text[])
