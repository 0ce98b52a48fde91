select type, key, compared from quarantine where system = $1 and feed = $2
