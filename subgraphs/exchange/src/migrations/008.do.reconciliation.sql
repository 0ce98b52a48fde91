-- Every incremental feed is compared whole on a schedule; what a list lacks is weighed before it is removed; chunks of a list
-- are compared row by row where something in them changed.
alter table sync_feed rename column stirred to dirty;
alter table sync_feed rename column strays to orphans;
alter table sync_feed rename column unsettled to pending_parents;
alter table sync_feed rename column settled_versions to chunk_versions;
alter table sync_feed
  add column started_at timestamptz(3),
  add column chunk_position bigint,
  add column reconciled_at timestamptz(3),
  add column reconciling boolean not null default false,
  add column silent_updates bigint not null default 0,
  add column silent_removals bigint not null default 0;

comment on column sync_feed.dirty is 'Whether records were written since, while rows were in quarantine, that may be one of them put right.';
comment on column sync_feed.orphans is 'Whether records were written since that hang on a parent that is not there.';
comment on column sync_feed.started_at is 'When the last run began that came to its end.';
comment on column sync_feed.chunk_position is 'Of the change log: what others wrote after it, the chunks do not know.';
comment on column sync_feed.reconciled_at is 'When the last comparison of the whole list began that came to its end.';
comment on column sync_feed.reconciling is 'Whether such a comparison began that did not come to its end.';
comment on column sync_feed.silent_updates is 'Changes that such comparisons found, of which no time of the platform spoke.';
comment on column sync_feed.silent_removals is 'Removals that such comparisons found.';

-- Chunks are told apart by their last record, so that one in which something changed is found again.
drop table sync_chunk;
create table sync_chunk (
  system text collate "C" not null,
  feed text collate "C" not null,
  -- Type and id of the last record.
  ending text collate "C" not null,
  -- Over all rows.
  digest bytea not null,
  -- Of each row, in the order of the list, 16 bytes each.
  rows bytea not null,
  -- The origins of the rows in the same order, as ranges: first and last of each, 64-bit big-endian.
  origins bytea not null,
  primary key (system, feed, ending)
);
alter table sync_chunk alter column rows set storage external;

-- Records that a whole list lacks, or that a list of deletions names, until it is decided what becomes of them.
drop table told_removal;
create table missing_record (
  system text collate "C" not null,
  type text collate "C" not null,
  id text collate "C" not null,
  -- Whether a list of deletions names it.
  reported boolean not null,
  primary key (system, type, id, reported)
);

-- How many records were removed because their list lacked them or named them as deleted, for the guard, which adds up a day.
create table removal_tally (
  system text collate "C" not null,
  type text collate "C" not null,
  -- The year, where the type is reported by the year; else empty.
  list text collate "C" not null,
  at timestamptz(3) not null,
  removals bigint not null
);
create index removal_tally_of on removal_tally (system, at);

-- Records that were missing when a row turned up whose key cannot be read: the row may be any of them.
create table protected_record (
  system text collate "C" not null,
  type text collate "C" not null,
  id text collate "C" not null,
  primary key (system, type, id)
);

-- Records whose platform dated them in the future.
create table future_record (
  system text collate "C" not null,
  type text collate "C" not null,
  id text collate "C" not null,
  modified_at timestamptz(3) not null,
  primary key (system, type, id)
);

alter table quarantine
  -- What is wrong, as a word that programs compare.
  add column code text collate "C" not null default 'INVALID',
  -- Whether a reading of the whole list came to its end since the row turned up.
  add column compared boolean not null default false;
create index quarantine_group on quarantine (system, type, code, path);

-- Runs of each feed, the newest few hundred.
create table sync_run (
  id bigint generated always as identity primary key,
  system text collate "C" not null,
  feed text collate "C" not null,
  started_at timestamptz(3) not null,
  ended_at timestamptz(3) not null,
  -- Whether the whole list was read.
  whole boolean not null,
  records bigint not null,
  changes bigint not null,
  removals bigint not null,
  rejected bigint not null,
  error text
);
create index sync_run_of on sync_run (system, feed, id desc);

-- Systems that somebody asked to be read now.
create table sync_request (
  system text collate "C" primary key,
  at timestamptz(3) not null
);
