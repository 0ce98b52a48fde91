select id from held_removal where system = $1 and type = $2 order by id
