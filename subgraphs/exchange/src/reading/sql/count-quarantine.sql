select count(*) as total from quarantine where $1::text is null or system = $1
