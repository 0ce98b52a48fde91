-- In the order in which the list was received when it was first stored, since it is likely to come in that order again.
select ending, digest, origins from sync_chunk where system = $1 and feed = $2 order by origins
