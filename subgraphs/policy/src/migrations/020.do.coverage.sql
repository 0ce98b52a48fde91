-- Who should have reported a year, and who has: kept beside the running totals, as what each change adds and takes away.
create table indicator_coverage (
  mapping bigint not null references mapping_version (id),
  -- 0 holds those that are expected for every year.
  year integer not null,
  -- Schools or enterprises that are expected from this year on.
  expected bigint not null,
  -- Of those that are expected for this year, how many have reported it.
  reported bigint not null,
  primary key (mapping, year)
);

alter table indicator_progress
  add column coverage_expected bigint,
  add column coverage_reported bigint,
  -- What a newer year came to that not everybody had reported.
  add column provisional json,
  -- The line that the status went by.
  add column line json;

-- A baseline is part of the target; targets of a policy file are versions too.
alter table target_revision
  add column baseline float8,
  add column source text collate "C" not null default 'PERSON' check (source in ('FILE', 'PERSON'));

alter table progress_upkeep rename to progress_state;
comment on column progress_state.at is
  'The moment of the last update or decision: each has one of its own, so that what held at a moment is never in doubt.';
comment on column progress_state.day is
  'The day (Asia/Shanghai) for which every indicator was last checked: status and yearly values move with the calendar.';

-- What was kept so far was counted by other rules: everything is counted again at the next start.
update progress_state set position = 0, day = null;
delete from indicator_value;
delete from indicator_total;
