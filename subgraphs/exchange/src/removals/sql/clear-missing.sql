-- What is left of a reading that did not come to its end.
delete from missing_record where system = $1 and type = any($2::text[]) and reported = $3
