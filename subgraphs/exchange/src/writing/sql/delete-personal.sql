-- Nobody keeps personal data of what is gone.
delete from record_personal where origin = any($1::bigint[])
