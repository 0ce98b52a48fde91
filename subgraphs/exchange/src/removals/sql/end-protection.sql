-- Ends the protection of records of these types that were met ($4: bits of origins) or are there no more, and of all of types that
-- are not in $3: no row of theirs is unrecognised any more.
delete from protected_record as p
where system = $1 and type = any($2::text[]) and (not type = any($3::text[]) or not exists (
  select from record_version as v
  where v.system = p.system and v.type = p.type and v.id = p.id and until_position is null and not removed
    and case when origin < length($4::bytea)::bigint * 8 then get_bit($4::bytea, origin) = 0 else true end
))
