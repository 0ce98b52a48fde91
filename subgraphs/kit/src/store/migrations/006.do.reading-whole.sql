-- What a platform tells by what changed never tells that a row is no longer there. Where rows are set aside, the feed is
-- read whole now and then, so that they come out.
alter table sync_feed
  add column whole_began_at timestamptz(3),
  add column whole_ms double precision,
  add column stirred boolean not null default false;

comment on column sync_feed.whole_began_at is 'When it was last read again from the very beginning.';
comment on column sync_feed.whole_ms is 'How long the last such reading took that came to its end.';
comment on column sync_feed.stirred is 'Whether anything was told since, while rows were set aside, that may be one of them put right.';
