-- Personal data of removed records is not kept.
delete from record_personal where origin = any($1::bigint[])
