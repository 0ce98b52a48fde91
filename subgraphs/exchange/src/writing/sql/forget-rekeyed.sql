-- Keys under which a record is received again lead nowhere else.
delete from rekeyed where type = $1 and former_id = any($2::text[])
