-- Files that stand behind reports. One that no proposal names within a day is dropped; one that a proposal names stays.
create table attachment (
  id uuid primary key default gen_random_uuid(),
  name text not null,
  -- As the content says, whatever its sender called it.
  media_type text not null,
  bytes integer not null,
  -- Of the content, hex.
  sha256 text not null,
  content bytea not null,
  -- Whoever sent it.
  by text not null,
  at timestamptz(3) not null
);

-- PDFs, pictures and office files are packed already.
alter table attachment alter column content set storage external;
create index attachment_by on attachment (by, at);

create table attachment_use (
  attachment uuid not null references attachment (id),
  proposal bigint not null references proposal (id),
  primary key (attachment, proposal)
);

create index attachment_use_of on attachment_use (proposal);
create trigger attachment_use_kept before update or delete or truncate on attachment_use
  for each statement execute function refuse_policy_change();

create function guard_attachment() returns trigger language plpgsql as $$
begin
  raise exception 'a file is not rewritten: another one is another attachment' using errcode = 'insufficient_privilege';
end
$$;
create trigger attachment_kept before update or truncate on attachment
  for each statement execute function guard_attachment();
