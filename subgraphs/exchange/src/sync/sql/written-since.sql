-- Origins of records of these types that were written after the position of the change log, $4 at most.
select distinct origin
from record_version
where position > $3 and system = $1 and type = any($2::text[])
limit $4
