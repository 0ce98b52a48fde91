delete from held_removal where system = $1 and type = $2 returning id
