-- The changes up to $1 are there once this commits; readers are told of them later.
update change_log set given = $1, newest_at = $2
