-- New records of system $1, $2 of them received at $3, take the next positions in the order given. Readers are notified
-- later: the commit need not wait for the disk then, since no reader has seen what a failing server loses.
-- Whoever moves change_log gives out positions until it commits.
with moved as (
  update change_log set given = greatest(given, newest) + $2::int, newest_at = greatest(newest_at, $3)
  returning given - $2::int as before, newest_at as at
),
-- It is one row, which the planner does not know: for hundreds it would compile the statement at twice its cost.
log as (select before, at from moved limit 1),
version as (
  insert into record_version (
    position, origin, version, removed, at, first_seen_at, modified_at, system, type, id, region, kind, content_hash,
    told_hash, attributes
  )
  select
    before + place, before + place, 1, false, at, at, modified_at::timestamptz, $1, type, id, region, 'CREATED',
    substring(digests from (place::int - 1) * 40 + 1 for 32),
    substring(digests from (place::int - 1) * 40 + 33 for 8), attributes::jsonb
  from log
  cross join (select $9::bytea as digests offset 0) as received
  cross join unnest(
    string_to_array($4, chr(30)),
    string_to_array($5, chr(30)),
    string_to_array($6, chr(30)),
    string_to_array($7, chr(30), chr(29)),
    string_to_array($8, chr(30))
  ) with ordinality as t (type, id, region, modified_at, attributes, place)
),
personal as (
  insert into record_personal (origin, data)
  select before + place, data::jsonb
  from log cross join unnest(string_to_array($10, chr(30), chr(29))) with ordinality as t (data, place)
  where data is not null
),
counted as (
  insert into synced_type (system, type, records, versions)
  select $1, type, count(*), count(*)
  from log cross join unnest(string_to_array($4, chr(30))) as t (type)
  group by type
  order by type
  on conflict (system, type) do update
    set records = synced_type.records + excluded.records, versions = synced_type.versions + excluded.versions
)
select before, set_config('synchronous_commit', 'off', true) from log
