CREATE TABLE public.held_removal (
    system text NOT NULL COLLATE pg_catalog."C",
    type text NOT NULL COLLATE pg_catalog."C",
    id text NOT NULL COLLATE pg_catalog."C",
    since timestamp(3) with time zone NOT NULL
);

CREATE TABLE public.quarantine (
    system text NOT NULL COLLATE pg_catalog."C",
    type text NOT NULL COLLATE pg_catalog."C",
    key text NOT NULL COLLATE pg_catalog."C",
    feed text NOT NULL COLLATE pg_catalog."C",
    id text COLLATE pg_catalog."C",
    reason text NOT NULL,
    path text,
    raw json NOT NULL,
    at timestamp(3) with time zone NOT NULL
);

CREATE TABLE public.schema_version_exchange (
    version bigint NOT NULL,
    name text,
    md5 text,
    run_at timestamp with time zone
);

CREATE TABLE public.sync_chunk (
    system text NOT NULL COLLATE pg_catalog."C",
    feed text NOT NULL COLLATE pg_catalog."C",
    digest bytea NOT NULL,
    origins bytea NOT NULL
);

CREATE TABLE public.sync_feed (
    system text NOT NULL COLLATE pg_catalog."C",
    feed text NOT NULL COLLATE pg_catalog."C",
    watermark text,
    completed_at timestamp(3) with time zone,
    failed_at timestamp(3) with time zone,
    last_error text,
    settled_versions bigint,
    unsettled jsonb DEFAULT '{}'::jsonb NOT NULL,
    whole_began_at timestamp(3) with time zone,
    whole_ms double precision,
    stirred boolean DEFAULT false NOT NULL,
    strays boolean DEFAULT false NOT NULL
);

COMMENT ON COLUMN public.sync_feed.whole_began_at IS 'When it was last read again from the very beginning.';

COMMENT ON COLUMN public.sync_feed.whole_ms IS 'How long the last such reading took that came to its end.';

COMMENT ON COLUMN public.sync_feed.stirred IS 'Whether anything was told since, while rows were set aside, that may be one of them put right.';

COMMENT ON COLUMN public.sync_feed.strays IS 'Whether records were told since that hang on something that is not there.';

CREATE TABLE public.sync_lease (
    system text NOT NULL COLLATE pg_catalog."C",
    holder text NOT NULL,
    expires_at timestamp(3) with time zone NOT NULL
);

CREATE TABLE public.told_removal (
    system text NOT NULL COLLATE pg_catalog."C",
    type text NOT NULL COLLATE pg_catalog."C",
    id text NOT NULL COLLATE pg_catalog."C",
    at timestamp(3) with time zone,
    told_at timestamp(3) with time zone NOT NULL,
    settled boolean DEFAULT false NOT NULL
);

ALTER TABLE ONLY public.held_removal
    ADD CONSTRAINT held_removal_pkey PRIMARY KEY (system, type, id);

ALTER TABLE ONLY public.quarantine
    ADD CONSTRAINT quarantine_pkey PRIMARY KEY (system, type, key);

ALTER TABLE ONLY public.schema_version_exchange
    ADD CONSTRAINT schema_version_exchange_pkey PRIMARY KEY (version);

ALTER TABLE ONLY public.sync_chunk
    ADD CONSTRAINT sync_chunk_pkey PRIMARY KEY (system, feed, digest);

ALTER TABLE ONLY public.sync_feed
    ADD CONSTRAINT sync_feed_pkey PRIMARY KEY (system, feed);

ALTER TABLE ONLY public.sync_lease
    ADD CONSTRAINT sync_lease_pkey PRIMARY KEY (system);

ALTER TABLE ONLY public.told_removal
    ADD CONSTRAINT told_removal_pkey PRIMARY KEY (system, type, id);

CREATE INDEX told_removal_unsettled ON public.told_removal USING btree (system, type) WHERE (NOT settled);
