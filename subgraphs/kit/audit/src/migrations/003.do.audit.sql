-- Who did or read what, when and why. Each entry holds the hash of the one before; both the hash and its seal are made
-- by the hub, with a key that the store does not know.
create table audit_entry (
  -- From 1, in the order of commits, without gaps.
  seq bigint primary key,
  at timestamptz(3) not null,
  actor text not null,
  action text not null,
  subject text not null,
  purpose text,
  -- As it was hashed: jsonb would write it in its own way.
  detail json,
  -- Hash of the entry before; null in the first.
  previous bytea,
  -- SHA-256 over all of the above.
  hash bytea not null,
  key_id text not null,
  -- HMAC of the hash with that key.
  seal bytea not null
);

-- The newest entry: one row, which whoever appends locks first. It shows when the last entries are gone.
create table audit_head (
  only_row boolean primary key default true check (only_row),
  seq bigint not null default 0,
  hash bytea,
  key_id text,
  seal bytea
);

insert into audit_head default values;

-- A first hurdle only: what is changed by whoever can drop a trigger, verification tells.
create function refuse_audit_change() returns trigger language plpgsql as $$
begin
  raise exception 'the audit log is only ever appended to' using errcode = 'insufficient_privilege';
end
$$;

create trigger audit_entry_kept before update or delete or truncate on audit_entry
  for each statement execute function refuse_audit_change();
create trigger audit_head_kept before delete or truncate on audit_head
  for each statement execute function refuse_audit_change();
create trigger audit_head_forward before update on audit_head
  for each row when (new.seq <= old.seq) execute function refuse_audit_change();
