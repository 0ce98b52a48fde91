-- Where the reading of each feed stands.
create table sync_feed (
  system text collate "C" not null,
  feed text collate "C" not null,
  -- Where the next run begins, in the feed's own words; null: at the beginning.
  watermark text,
  -- Of the last run that came to its end.
  completed_at timestamptz(3),
  -- Of the last run that failed; null once one came to its end after it.
  failed_at timestamptz(3),
  last_error text,
  -- What `versions` of its types came to when a run ended that wrote all of them itself: then the chunks hold.
  settled_versions bigint,
  -- Keys that records hang on and that nobody knew yet, with the moment when they were first met.
  unsettled jsonb not null default '{}',
  primary key (system, feed)
);

-- Parts of a full list as they were told and stored: one that is told again byte by byte needs no look at its records.
create table sync_chunk (
  system text collate "C" not null,
  feed text collate "C" not null,
  digest bytea not null,
  -- The origins of its records, as ranges: first and last of each, 64-bit big-endian.
  origins bytea not null,
  primary key (system, feed, digest)
);

-- Which node reads a system, and until when it may be silent.
create table sync_lease (
  system text collate "C" primary key,
  holder text not null,
  expires_at timestamptz(3) not null
);

-- Rows that broke their platform's contract.
create table quarantine (
  system text collate "C" not null,
  type text collate "C" not null,
  -- The id, or where it cannot be read, a digest of the row.
  key text collate "C" not null,
  feed text collate "C" not null,
  id text collate "C",
  reason text not null,
  path text,
  -- As it was told: jsonb would refuse some of what platforms send.
  raw json not null,
  at timestamptz(3) not null,
  primary key (system, type, key)
);

-- Records that a list suddenly lacked, among too many: an administrator says whether they are gone.
create table held_removal (
  system text collate "C" not null,
  type text collate "C" not null,
  id text collate "C" not null,
  since timestamptz(3) not null,
  primary key (system, type, id)
);

-- What lists of deletions told. An entry counts once, though it is told again; it is settled when the records' own feed
-- was read once more after it.
create table told_removal (
  system text collate "C" not null,
  type text collate "C" not null,
  id text collate "C" not null,
  -- The platform's own time of the deletion.
  at timestamptz(3),
  told_at timestamptz(3) not null,
  settled boolean not null default false,
  primary key (system, type, id)
);

create index told_removal_unsettled on told_removal (system, type) where not settled;
