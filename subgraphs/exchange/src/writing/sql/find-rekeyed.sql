select former_id, id from rekeyed where type = $1 and former_id = any($2::text[])
