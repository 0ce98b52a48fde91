select coalesce(sum(records), 0)::bigint as records from synced_type where system = $1 and type = any($2::text[])
