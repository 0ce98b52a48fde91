-- Entries of the change log that are no record's: other events that subscribers receive in its order. Whoever appends one
-- keeps what it says.
create table log_entry (
  position bigint primary key,
  at timestamptz(3) not null
);

-- The position of the newest entry at a moment; 0 before the first. Positions have no holes and their times never go
-- back, so a few steps find it.
create or replace function record_position_at(moment timestamptz)
returns bigint
language sql stable
-- A server would compile it at each call, which takes a thousand times as long as it runs.
set jit = off
begin atomic
  with recursive search (low, high) as (
    select 0::bigint, newest from change_log
    union all
    select case when at <= moment then middle else low end, case when at <= moment then high else middle - 1 end
    from (
      select low, high, middle, coalesce(
        (select at from record_version where position = middle),
        (select at from log_entry where position = middle)
      ) as at
      from (select low, high, (low + high + 1) / 2 as middle from search where low < high) as halved
    ) as probed
  )
  select low from search where low = high;
end;
