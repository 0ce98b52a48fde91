select ending, digest, origins from sync_chunk where system = $1 and feed = $2
