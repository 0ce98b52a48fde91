-- What lists of deletions told before the records of these types were read again.
select type, id from told_removal
where system = $1 and type = any($2::text[]) and not settled and told_at <= $3
order by type, id
limit $4
