-- Which records count, and what came of it. Times are those of the node that wrote the row; keys are compared byte by byte.

-- What was decided or told is never changed or taken away: what replaces it is a row of its own.
create function refuse_policy_change() returns trigger language plpgsql as $$
begin
  raise exception '% is only ever added to', tg_table_name using errcode = 'insufficient_privilege';
end
$$;

create table mapping_version (
  id bigint generated always as identity primary key,
  indicator text collate "C" not null,
  version integer not null,
  state text collate "C" not null check (state in ('DRAFT', 'SUBMITTED', 'APPROVED', 'REJECTED', 'RETIRED')),
  -- Came with the hub: author and approver are the hub itself.
  shipped boolean not null default false,
  record_type text collate "C" not null,
  -- Which records count and how, as it was written.
  predicate json,
  measure json not null,
  -- SHA-256 of indicator, version, record type, predicate and measure as canonical JSON, hex.
  digest text not null,
  author text not null,
  submitter text,
  -- Who approved or rejected it.
  approver text,
  -- Who retired it; null where another version took its place.
  retired_by text,
  -- What was said at the last step.
  comment text,
  drafted_at timestamptz(3) not null,
  submitted_at timestamptz(3),
  -- When it was approved or rejected.
  decided_at timestamptz(3),
  -- In force from `decided_at` until then.
  ended_at timestamptz(3),
  unique (indicator, version),
  -- Four eyes, whoever writes to this table.
  constraint approver_is_not_author check (shipped or approver is null or state = 'REJECTED' or approver <> author),
  constraint approved_has_approver check (state not in ('APPROVED', 'RETIRED') or (approver is not null and decided_at is not null))
);

create unique index mapping_version_in_force on mapping_version (indicator) where state = 'APPROVED';

create function guard_mapping_version() returns trigger language plpgsql as $$
begin
  if (new.id, new.indicator, new.version, new.shipped, new.record_type, new.digest, new.author, new.drafted_at)
      is distinct from
      (old.id, old.indicator, old.version, old.shipped, old.record_type, old.digest, old.author, old.drafted_at)
    or new.predicate::text is distinct from old.predicate::text
    or new.measure::text is distinct from old.measure::text
  then
    raise exception 'a mapping version is not rewritten: a change is a new version' using errcode = 'insufficient_privilege';
  end if;
  if not ((old.state, new.state) in (
      ('DRAFT', 'SUBMITTED'), ('SUBMITTED', 'APPROVED'), ('SUBMITTED', 'REJECTED'), ('APPROVED', 'RETIRED')))
  then
    raise exception 'a mapping version does not go from % to %', old.state, new.state using errcode = 'insufficient_privilege';
  end if;
  if old.state = 'APPROVED' and (new.approver, new.decided_at) is distinct from (old.approver, old.decided_at) then
    raise exception 'who approved a mapping version, and when, stays' using errcode = 'insufficient_privilege';
  end if;
  return new;
end
$$;

create trigger mapping_version_guarded before update on mapping_version
  for each row execute function guard_mapping_version();
create trigger mapping_version_kept before delete or truncate on mapping_version
  for each statement execute function refuse_policy_change();

-- Records that count, or do not, because a person said so.
create table evidence_decision (
  id bigint generated always as identity primary key,
  indicator text collate "C" not null,
  -- Of the record: what stays when its key changes.
  origin bigint not null,
  system text collate "C" not null,
  type text collate "C" not null,
  record_id text collate "C" not null,
  include boolean not null,
  reason text not null,
  by text not null,
  at timestamptz(3) not null,
  -- When a later decision took its place.
  ended_at timestamptz(3)
);

create unique index evidence_decision_in_force on evidence_decision (indicator, origin) where ended_at is null;

create function guard_evidence_decision() returns trigger language plpgsql as $$
begin
  if old.ended_at is not null or new.ended_at is null
    or to_jsonb(new) - 'ended_at' is distinct from to_jsonb(old) - 'ended_at'
  then
    raise exception 'a decision is not rewritten: a later one takes its place' using errcode = 'insufficient_privilege';
  end if;
  return new;
end
$$;

create trigger evidence_decision_guarded before update on evidence_decision
  for each row execute function guard_evidence_decision();
create trigger evidence_decision_kept before delete or truncate on evidence_decision
  for each statement execute function refuse_policy_change();

-- What no platform knows, as somebody reported it. Of one day the last report holds.
create table reported_value (
  id bigint generated always as identity primary key,
  indicator text collate "C" not null,
  as_of date not null,
  value float8 not null,
  numerator float8,
  denominator float8,
  note text not null,
  by text not null,
  at timestamptz(3) not null
);

create index reported_value_of on reported_value (indicator, as_of desc, id desc);
create trigger reported_value_kept before update or delete or truncate on reported_value
  for each statement execute function refuse_policy_change();

-- Targets that took the place of the document's.
create table target_revision (
  id bigint generated always as identity primary key,
  indicator text collate "C" not null,
  since timestamptz(3) not null,
  lower float8,
  upper float8,
  due_on date,
  reason text not null,
  by text not null
);

create index target_revision_of on target_revision (indicator, id desc);
create trigger target_revision_kept before update or delete or truncate on target_revision
  for each statement execute function refuse_policy_change();

-- Every value that an indicator ever had, with its status. The newest row of an indicator is how it stands.
create table indicator_progress (
  id bigint generated always as identity primary key,
  indicator text collate "C" not null,
  at timestamptz(3) not null,
  -- The change log was read up to here.
  position bigint not null,
  -- Position of the change that brought it about; null: a decision, a mapping, a report, a target, or the calendar.
  cause bigint,
  value float8,
  numerator float8,
  denominator float8,
  gap float8,
  forecast float8,
  status text collate "C" not null,
  absence text collate "C",
  mapping_version integer,
  reported boolean not null,
  year integer,
  digest text not null
);

create index indicator_progress_of on indicator_progress (indicator, id desc);
create trigger indicator_progress_kept before update or delete or truncate on indicator_progress
  for each statement execute function refuse_policy_change();

-- Values that somebody answers for.
create table sign_off (
  id bigint generated always as identity primary key,
  indicator text collate "C" not null,
  as_of timestamptz(3) not null,
  -- The change log was read up to here when the value was signed.
  position bigint not null,
  value float8 not null,
  mapping_version integer,
  digest text not null,
  comment text,
  by text not null,
  at timestamptz(3) not null
);

create index sign_off_of on sign_off (indicator, id desc);
create trigger sign_off_kept before update or delete or truncate on sign_off
  for each statement execute function refuse_policy_change();

-- How far the running totals have come: one row. Whoever moves them, or decides what they count, locks it first.
create table progress_upkeep (
  only_row boolean primary key default true check (only_row),
  position bigint not null default 0,
  -- The moment of the last look or decision: each has one of its own, so that what held at a moment is never in doubt.
  at timestamptz(3) not null default '1970-01-01T00:00:00Z',
  -- The day (Asia/Shanghai) for which every indicator was last looked at: status and yearly values move with the calendar.
  day date
);

insert into progress_upkeep default values;

-- What mapping versions in force come to, kept by adding what each change adds and taking what it takes away.
create table indicator_total (
  mapping bigint not null references mapping_version (id),
  -- The year of the indicator's period; 0 where the mapping has none, -1 for records that do not tell it.
  bucket integer not null,
  -- Records of the type in the region.
  known bigint not null,
  -- Those that count.
  records bigint not null,
  -- Sum of what they contribute; of a distinct count, different values. Of how many it was told.
  numerator numeric not null,
  numerator_told bigint not null,
  denominator numeric not null,
  denominator_told bigint not null,
  -- Sums of the four quarters of the SHA-256 of each counted version, as signed 64-bit numbers.
  lane_0 numeric not null,
  lane_1 numeric not null,
  lane_2 numeric not null,
  lane_3 numeric not null,
  primary key (mapping, bucket)
);

-- Of distinct counts, least and greatest values: how many records contribute each value.
create table indicator_value (
  mapping bigint not null references mapping_version (id),
  bucket integer not null,
  -- 0: numerator, or the measure itself; 1: denominator.
  side smallint not null,
  value text collate "C" not null,
  -- The value where it is a number.
  number numeric,
  records bigint not null,
  primary key (mapping, bucket, side, value)
);

create index indicator_value_order on indicator_value (mapping, bucket, side, number)
  where number is not null and records > 0;

-- Mappings look through these references: who refers to a changed record has to be found without reading all.
create index record_version_articulated on record_version (type, (attributes ->> 'articulatedWith'))
  where until_position is null and attributes ->> 'articulatedWith' is not null;
create index record_version_demand on record_version (type, (attributes ->> 'demandId'))
  where until_position is null and attributes ->> 'demandId' is not null;
create index record_version_partner_school on record_version (type, (attributes ->> 'partnerSchoolCode'))
  where until_position is null and attributes ->> 'partnerSchoolCode' is not null;
create index record_version_lead_school on record_version (type, (attributes ->> 'leadSchoolCode'))
  where until_position is null and attributes ->> 'leadSchoolCode' is not null;
create index record_version_leader on record_version (type, (attributes ->> 'leaderUscc'))
  where until_position is null and attributes ->> 'leaderUscc' is not null;
