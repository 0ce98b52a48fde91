select type, key from quarantine where system = $1 and feed = $2
