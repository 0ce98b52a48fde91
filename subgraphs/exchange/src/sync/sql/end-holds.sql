-- Ends the holds on records of these types that were met ($3: bits of origins), or are there no more.
delete from held_removal as h
where system = $1 and type = any($2::text[]) and not exists (
  select from record_version as v
  where v.system = h.system and v.type = h.type and v.id = h.id and until_position is null and not removed
    and case when origin < length($3::bytea)::bigint * 8 then get_bit($3::bytea, origin) = 0 else true end
)
