-- Of these types: what is no longer in the future of the platform, whose present is $3, or was given another time, or is gone.
delete from future_record as f
where system = $1 and type = any($2::text[]) and (
  modified_at <= $3 or not exists (
    select from record_version as v
    where v.system = f.system and v.type = f.type and v.id = f.id and until_position is null and not removed
      and v.modified_at = f.modified_at
  )
)
