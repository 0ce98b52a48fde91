-- Forward only: a migration that was released is never edited; what it got wrong, the next one puts right.

-- The change log as a whole: one row. Whoever writes a change locks it first and gives it the next position, so that
-- positions are in the order of commits and have no holes.
create table change_log (
  only_row boolean primary key default true check (only_row),
  -- Position of the newest change; 0 while there is none.
  newest bigint not null default 0,
  newest_at timestamptz(3),
  -- Position of the oldest change that readers are still told.
  oldest bigint not null default 1,
  -- What signs cursors, the same for all nodes on this database.
  cursor_key bytea not null
);

insert into change_log (cursor_key)
values (decode(replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''), 'hex'));

-- Every version of every record. A version and the change that made it are one row: neither can be without the other.
-- Keys are compared byte by byte, in every database the same.
create table record_version (
  -- The place in the change log.
  position bigint primary key,
  -- Position of the version with which this one was superseded; null while it is the present one.
  until_position bigint,
  -- Position of the record's first version: what stays when the key changes.
  origin bigint not null,
  version integer not null,
  removed boolean not null,
  at timestamptz(3) not null,
  first_seen_at timestamptz(3) not null,
  -- The platform's own time of the last change.
  modified_at timestamptz(3),
  system text collate "C" not null,
  type text collate "C" not null,
  id text collate "C" not null,
  region text collate "C" not null,
  kind text collate "C" not null check (kind in ('CREATED', 'UPDATED', 'REMOVED', 'REKEYED')),
  -- SHA-256 of the attributes as canonical JSON.
  content_hash bytea not null,
  -- What sync compares: a digest over all that was told, personal data included, then the platform's time of the last
  -- change. Empty once removed, so that whatever is told then differs.
  told_hash bytea not null,
  attributes jsonb not null,
  -- Attributes that changed with this version; null: none.
  changed_fields text[],
  -- Fields of personal data that changed with this version; null: none.
  changed_personal text[],
  -- Of REKEYED: the id before.
  former_id text collate "C",
  -- Where the record lay before, when it moved with this version.
  former_region text collate "C"
);

-- Sync finds records by these columns, and one predicate on attributes says nothing about another: no statistics.
alter table record_version alter column attributes set statistics 0;

create unique index record_version_present on record_version (system, type, id) where until_position is null;
create unique index record_version_past on record_version (system, type, id, version) where until_position is not null;
create index record_version_region on record_version (type, region) where until_position is null;
create index record_version_superseded on record_version (type, until_position) where until_position is not null;

-- Child lists are asked by what they hang on.
create index record_version_uscc on record_version (type, (attributes ->> 'uscc'))
  where until_position is null and attributes ->> 'uscc' is not null;
create index record_version_school on record_version (type, (attributes ->> 'schoolCode'))
  where until_position is null and attributes ->> 'schoolCode' is not null;
create index record_version_topic on record_version (type, (attributes ->> 'topicId'))
  where until_position is null and attributes ->> 'topicId' is not null;

-- Names and phones of persons, of the present version only: what has no right to them never reads this table.
create table record_personal (
  origin bigint primary key,
  data jsonb not null
);

-- The records as they are.
create view record as
select position, origin, system, type, id, version, region, attributes, content_hash, modified_at, at, first_seen_at
from record_version
where until_position is null and not removed;

-- The records as they were once the change at a position was made.
create function record_as_of(through bigint)
returns table (
  "position" bigint, origin bigint, system text, type text, id text, version integer, region text, attributes jsonb,
  content_hash bytea, modified_at timestamptz, at timestamptz, first_seen_at timestamptz
)
language sql stable
begin atomic
  select position, origin, system, type, id, version, region, attributes, content_hash, modified_at, at, first_seen_at
  from record_version
  where position <= through and (until_position is null or until_position > through) and not removed;
end;

-- The position of the newest change at a moment; 0 before the first. Positions have no holes and their times never go
-- back, so a few steps find it.
create function record_position_at(moment timestamptz)
returns bigint
language sql stable
begin atomic
  with recursive search (low, high) as (
    select 0::bigint, newest from change_log
    union all
    select case when at <= moment then middle else low end, case when at <= moment then high else middle - 1 end
    from (
      select low, high, middle, (select at from record_version where position = middle) as at
      from (select low, high, (low + high + 1) / 2 as middle from search where low < high) as halved
    ) as probed
  )
  select low from search where low = high;
end;

-- What the store holds of a type of a system.
create table synced_type (
  system text collate "C" not null,
  type text collate "C" not null,
  -- Records that are not removed.
  records bigint not null default 0,
  -- Versions ever written: moves whenever anything of the type does.
  versions bigint not null default 0,
  -- When the last reading began that told the whole type; null until there was one.
  confirmed_at timestamptz(3),
  primary key (system, type)
);

-- Keys that gave way to others, where other records hang on them.
create table rekeyed (
  type text collate "C" not null,
  former_id text collate "C" not null,
  id text collate "C" not null,
  primary key (type, former_id)
);
