select system, type, key, id, code, reason, path, raw, at from quarantine where system = $1 and type = $2 and key = $3
