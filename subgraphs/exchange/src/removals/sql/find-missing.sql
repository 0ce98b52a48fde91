-- Writes down the records of these types that are not among the origins in the bits of $3, were there when the reading began ($4:
-- the position of the change log), and do not stay when they leave their list ($5: an attribute, $6: its values).
insert into missing_record (system, type, id, reported)
select system, type, id, false
from record_version
where system = $1 and type = any($2::text[]) and until_position is null and not removed
  and case when origin < length($3::bytea)::bigint * 8 then get_bit($3::bytea, origin) = 0 else true end
  and position <= $4
  and ($5::text is null or not coalesce(attributes ->> $5 = any($6::text[]), false))
on conflict do nothing
