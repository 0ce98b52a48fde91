select type, id from held_removal where system = $1 and type = $2 and id > $3 order by id limit $4
