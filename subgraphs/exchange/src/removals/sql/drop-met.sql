-- Drops those that were met after all ($4: bits of origins), or are there no more.
delete from missing_record as m
where system = $1 and type = any($2::text[]) and reported = $3 and not exists (
  select from record_version as v
  where v.system = m.system and v.type = m.type and v.id = m.id and until_position is null and not removed
    and case when origin < length($4::bytea)::bigint * 8 then get_bit($4::bytea, origin) = 0 else true end
)
