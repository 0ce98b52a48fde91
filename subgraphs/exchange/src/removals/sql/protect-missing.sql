-- Protects what is missing of these types: a row whose key cannot be read turned up, and may be any of them.
insert into protected_record (system, type, id)
select system, type, id from missing_record
where system = $1 and type = any($2::text[]) and not reported
on conflict do nothing
