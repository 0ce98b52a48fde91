-- What a platform tells by what changed never tells that a row is no longer there. Where rows are set aside, or records
-- turned up under keys that nobody knows, the feed is read whole, to see what is gone.
alter table sync_feed
  add column whole_began_at timestamptz(3),
  add column whole_ms double precision,
  add column stirred boolean not null default false,
  add column strays boolean not null default false;

comment on column sync_feed.whole_began_at is 'When it was last read again from the very beginning.';
comment on column sync_feed.whole_ms is 'How long the last such reading took that came to its end.';
comment on column sync_feed.stirred is 'Whether anything was told since, while rows were set aside, that may be one of them put right.';
comment on column sync_feed.strays is 'Whether records were told since that hang on something that is not there.';
