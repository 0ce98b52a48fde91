-- Receivers of changes by HTTP. A webhook stands at a position of the change log, as any reader does.
create table webhook (
  id uuid primary key,
  -- Who registered it, with the rights that the token had: it keeps them, whenever that token ends.
  subject text not null,
  scopes text[] not null,
  -- Region codes; null: everywhere.
  regions text[],
  url text not null,
  operation text not null,
  variables jsonb,
  -- PENDING: the receiver has not consented yet.
  state text not null check (state in ('PENDING', 'ACTIVE', 'PAUSED', 'ENDED')),
  -- Everything up to here was delivered, or is not for it.
  position bigint not null,
  secret text not null,
  -- Signs beside the secret for a while after that was rotated.
  former_secret text,
  former_until timestamptz(3),
  last_error text,
  -- How often consent was asked for in vain.
  refusals integer not null default 0,
  created_at timestamptz(3) not null default clock_timestamp(),
  -- When there is something to do for it; only one node does it, until its lease ends.
  due_at timestamptz(3) not null default clock_timestamp(),
  leased_by uuid,
  leased_until timestamptz(3),
  -- Moves with every decision of a person: what was begun before it is void.
  revision integer not null default 0
);

create index webhook_due on webhook (due_at) where state in ('PENDING', 'ACTIVE');
create index webhook_subject on webhook (subject);

create table webhook_delivery (
  -- What the receiver knows it by: the same for every attempt.
  id text primary key,
  webhook uuid not null references webhook on delete cascade,
  -- The event's place in the log.
  position bigint not null,
  state text not null check (state in ('WAITING', 'DELIVERED', 'FAILED', 'DEAD')),
  attempts integer not null default 0,
  last_status integer,
  last_error text,
  next_attempt_at timestamptz(3),
  -- Asked for by a person, whatever the webhook's state.
  replay boolean not null default false,
  at timestamptz(3) not null default clock_timestamp()
);

create index webhook_delivery_of on webhook_delivery (webhook, position);
create index webhook_delivery_replay on webhook_delivery (webhook, position) where replay;
