-- Which of the ids are there, and their origins.
select id, origin from record_version
where system = $1 and type = $2 and id = any($3::text[]) and until_position is null and not removed
