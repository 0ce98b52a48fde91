-- What a comparison of the whole list found.
update sync_feed
set silent_updates = silent_updates + $3::bigint, silent_removals = silent_removals + $4::bigint
where system = $1 and feed = $2
