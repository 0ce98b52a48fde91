-- A document's values of a period as somebody closed it. What was closed is never rewritten: it is opened again, and closed
-- anew.
create table period_closing (
  id bigint generated always as identity primary key,
  document text collate "C" not null,
  from_day date not null,
  to_day date not null,
  -- SHA-256 over the period and its values as canonical JSON, hex.
  digest text not null,
  -- The change log was counted up to here.
  position bigint not null,
  at timestamptz(3) not null,
  proposal bigint not null references proposal (id),
  constraint begins_before_it_ends check (from_day <= to_day)
);

create index period_closing_of on period_closing (document, from_day, to_day, id desc);
create trigger period_closing_kept before update or delete or truncate on period_closing
  for each statement execute function refuse_policy_change();

create table period_value (
  closing bigint not null references period_closing (id),
  indicator text collate "C" not null,
  value float8,
  status text collate "C" not null,
  absence text collate "C",
  year integer,
  mapping_version integer,
  reported boolean not null,
  coverage_expected bigint,
  coverage_reported bigint,
  digest text not null,
  primary key (closing, indicator)
);

create trigger period_value_kept before update or delete or truncate on period_value
  for each statement execute function refuse_policy_change();

-- Closings that no longer hold.
create table period_reopening (
  closing bigint primary key references period_closing (id),
  at timestamptz(3) not null,
  proposal bigint not null references proposal (id)
);

create trigger period_reopening_kept before update or delete or truncate on period_reopening
  for each statement execute function refuse_policy_change();

create index proposal_document on proposal (document, id) where indicator is null;
