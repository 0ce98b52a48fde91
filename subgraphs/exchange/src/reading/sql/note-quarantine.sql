insert into quarantine_note (system, type, code, place, note, assignee, by, at) values ($1, $2, $3, $4, $5, $6, $7, $8)
