-- Whatever moves a number or a target is proposed by one person and put in force by another: one table for all kinds.
create table proposal (
  id bigint generated always as identity primary key,
  -- Proposed together, decided together: the id of the first of them.
  batch bigint,
  kind text collate "C" not null check (kind in ('MAPPING', 'RETIREMENT', 'REPORT', 'REPORT_WITHDRAWAL', 'DECISION',
    'DECISION_WITHDRAWAL', 'TARGET', 'BASELINE', 'PERIOD_CLOSE', 'PERIOD_REOPEN')),
  state text collate "C" not null check (state in ('DRAFT', 'SUBMITTED', 'APPROVED', 'REJECTED', 'WITHDRAWN')),
  document text collate "C" not null,
  indicator text collate "C",
  -- What is proposed, by kind.
  content json not null,
  -- What it rests on, as it was when it was submitted: once that changes, it is stale.
  basis json not null,
  -- SHA-256 over kind, indicator, content and basis: what the approver names.
  digest text not null,
  -- Persons are an issuer and its subject, in one text.
  author text not null,
  comment text,
  created_at timestamptz(3) not null,
  submitted_at timestamptz(3),
  decided_by text,
  decided_at timestamptz(3),
  -- Why it was rejected, or what the approver said.
  reason text,
  -- Two persons, whoever writes to this table.
  constraint approver_is_not_author check (state <> 'APPROVED' or (decided_by is not null and decided_by <> author)),
  constraint decided_at_a_moment check ((decided_at is null) = (decided_by is null))
);

create index proposal_batch on proposal (batch) where batch is not null;
create index proposal_state on proposal (state, id);
create index proposal_indicator on proposal (indicator, id);

create function guard_proposal() returns trigger language plpgsql as $$
begin
  if (new.id, new.batch, new.kind, new.document, new.indicator, new.author, new.created_at)
      is distinct from (old.id, old.batch, old.kind, old.document, old.indicator, old.author, old.created_at)
    or new.content::text is distinct from old.content::text
    or (old.state <> 'DRAFT' and (new.basis::text, new.digest, new.submitted_at)
      is distinct from (old.basis::text, old.digest, old.submitted_at))
  then
    raise exception 'a proposal is not rewritten: a change is a new proposal' using errcode = 'insufficient_privilege';
  end if;
  if not ((old.state, new.state) in (('DRAFT', 'SUBMITTED'), ('DRAFT', 'WITHDRAWN'), ('SUBMITTED', 'WITHDRAWN'),
      ('SUBMITTED', 'APPROVED'), ('SUBMITTED', 'REJECTED')))
  then
    raise exception 'a proposal does not go from % to %', old.state, new.state using errcode = 'insufficient_privilege';
  end if;
  return new;
end
$$;

create trigger proposal_guarded before update on proposal for each row execute function guard_proposal();
create trigger proposal_kept before delete or truncate on proposal
  for each statement execute function refuse_policy_change();

-- A mapping version is what an approved proposal put in force. Drafts of the former steps are proposals no more.
drop trigger mapping_version_guarded on mapping_version;
drop trigger mapping_version_kept on mapping_version;
drop index mapping_version_in_force;
alter table mapping_version drop constraint approver_is_not_author, drop constraint approved_has_approver;
delete from mapping_version where state not in ('APPROVED', 'RETIRED');
alter table mapping_version rename column decided_at to since;
alter table mapping_version rename column ended_at to until;
alter table mapping_version
  drop column state, drop column author, drop column submitter, drop column approver, drop column retired_by,
  drop column comment, drop column drafted_at, drop column submitted_at,
  alter column since set not null,
  add column proposal bigint references proposal (id);
create unique index mapping_version_in_force on mapping_version (indicator) where until is null;

create or replace function guard_mapping_version() returns trigger language plpgsql as $$
begin
  if old.until is not null or new.until is null
    or to_jsonb(new) - 'until' is distinct from to_jsonb(old) - 'until'
  then
    raise exception 'a mapping version is not rewritten: a change is a new version' using errcode = 'insufficient_privilege';
  end if;
  return new;
end
$$;
create trigger mapping_version_guarded before update on mapping_version
  for each row execute function guard_mapping_version();
create trigger mapping_version_kept before delete or truncate on mapping_version
  for each statement execute function refuse_policy_change();

alter table evidence_decision add column proposal bigint references proposal (id);
alter table target_revision add column proposal bigint references proposal (id);
alter table reported_value add column proposal bigint references proposal (id);

-- Reports that no longer hold.
create table report_withdrawal (
  report bigint primary key references reported_value (id),
  at timestamptz(3) not null,
  proposal bigint not null references proposal (id)
);
create trigger report_withdrawal_kept before update or delete or truncate on report_withdrawal
  for each statement execute function refuse_policy_change();
