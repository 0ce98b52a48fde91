-- What operators say of rows that are wrong alike, and who sees to it: the newest row of a group holds.
create table quarantine_note (
  id bigint generated always as identity primary key,
  system text collate "C" not null,
  type text collate "C" not null,
  code text collate "C" not null,
  -- The path, the places in lists aside; null where nothing in particular is wrong.
  place text collate "C",
  note text not null,
  assignee text,
  by text not null,
  at timestamptz(3) not null
);

create index quarantine_note_of on quarantine_note (system, type, code, id desc);
