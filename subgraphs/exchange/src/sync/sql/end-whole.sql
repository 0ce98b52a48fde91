update sync_feed set whole_ms = $3, stirred = $4, strays = $5 where system = $1 and feed = $2
