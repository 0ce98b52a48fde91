-- Whoever has signed in. What an administrator of persons says, and what the issuer said at the last sign-in, stand side by side.
create table person (
  -- An issuer and its subject, written issuer#subject; in development the subject alone.
  id text primary key,
  issuer text not null,
  subject text not null,
  -- Names: the hub's own goes before the issuer's.
  name text,
  issued_name text,
  department text,
  roles text[] not null default '{}',
  -- Region codes; none: everywhere.
  regions text[] not null default '{}',
  -- From claims of the issuer, where it carries them: then they hold instead of the hub's own.
  issued_roles text[],
  issued_regions text[],
  created_at timestamptz(3) not null default clock_timestamp(),
  last_sign_in_at timestamptz(3),
  unique (issuer, subject)
);

-- Who is signed in to the console. Whoever reads this table cannot sign in with it: it holds digests only.
create table console_session (
  -- SHA-256 of the id in the cookie.
  id bytea primary key,
  -- What others may know the session by.
  key uuid not null unique default gen_random_uuid(),
  person text not null references person on delete cascade,
  -- When the person proved to the issuer who they are; null: the issuer does not say.
  authenticated_at timestamptz(3),
  created_at timestamptz(3) not null default clock_timestamp(),
  last_seen_at timestamptz(3) not null default clock_timestamp(),
  address text
);

create index console_session_person on console_session (person);
create index console_session_created on console_session (created_at);
