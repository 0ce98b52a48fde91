-- How many records of these types there are, and whether any were reported as deleted, wait for a decision, or are protected.
select
  (select coalesce(sum(records), 0)::bigint from synced_type where system = $1 and type = any($2::text[])) as records,
  exists (select from missing_record where system = $1 and type = any($2::text[]) and reported) as reported,
  exists (select from held_removal where system = $1 and type = any($2::text[])) as held,
  exists (select from protected_record where system = $1 and type = any($2::text[])) as protected
