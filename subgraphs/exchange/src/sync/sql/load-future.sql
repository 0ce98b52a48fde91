select type, id, modified_at from future_record where system = $1 and type = any($2::text[])
