CREATE TABLE public.future_record (
    system text NOT NULL COLLATE pg_catalog."C",
    type text NOT NULL COLLATE pg_catalog."C",
    id text NOT NULL COLLATE pg_catalog."C",
    modified_at timestamp(3) with time zone NOT NULL
);

CREATE TABLE public.held_removal (
    system text NOT NULL COLLATE pg_catalog."C",
    type text NOT NULL COLLATE pg_catalog."C",
    id text NOT NULL COLLATE pg_catalog."C",
    since timestamp(3) with time zone NOT NULL
);

CREATE TABLE public.missing_record (
    system text NOT NULL COLLATE pg_catalog."C",
    type text NOT NULL COLLATE pg_catalog."C",
    id text NOT NULL COLLATE pg_catalog."C",
    reported boolean NOT NULL
);

CREATE TABLE public.protected_record (
    system text NOT NULL COLLATE pg_catalog."C",
    type text NOT NULL COLLATE pg_catalog."C",
    id text NOT NULL COLLATE pg_catalog."C"
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
    at timestamp(3) with time zone NOT NULL,
    code text DEFAULT 'INVALID'::text NOT NULL COLLATE pg_catalog."C",
    compared boolean DEFAULT false NOT NULL
);

CREATE TABLE public.quarantine_note (
    id bigint NOT NULL,
    system text NOT NULL COLLATE pg_catalog."C",
    type text NOT NULL COLLATE pg_catalog."C",
    code text NOT NULL COLLATE pg_catalog."C",
    place text COLLATE pg_catalog."C",
    note text NOT NULL,
    assignee text,
    by text NOT NULL,
    at timestamp(3) with time zone NOT NULL
);

ALTER TABLE public.quarantine_note ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.quarantine_note_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.removal_tally (
    system text NOT NULL COLLATE pg_catalog."C",
    type text NOT NULL COLLATE pg_catalog."C",
    list text NOT NULL COLLATE pg_catalog."C",
    at timestamp(3) with time zone NOT NULL,
    removals bigint NOT NULL
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
    ending text NOT NULL COLLATE pg_catalog."C",
    digest bytea NOT NULL,
    rows bytea NOT NULL,
    origins bytea NOT NULL
);
ALTER TABLE ONLY public.sync_chunk ALTER COLUMN rows SET STORAGE EXTERNAL;

CREATE TABLE public.sync_feed (
    system text NOT NULL COLLATE pg_catalog."C",
    feed text NOT NULL COLLATE pg_catalog."C",
    watermark text,
    completed_at timestamp(3) with time zone,
    failed_at timestamp(3) with time zone,
    last_error text,
    chunk_versions bigint,
    pending_parents jsonb DEFAULT '{}'::jsonb CONSTRAINT sync_feed_unsettled_not_null NOT NULL,
    whole_began_at timestamp(3) with time zone,
    whole_ms double precision,
    dirty boolean DEFAULT false CONSTRAINT sync_feed_stirred_not_null NOT NULL,
    orphans boolean DEFAULT false CONSTRAINT sync_feed_strays_not_null NOT NULL,
    started_at timestamp(3) with time zone,
    chunk_position bigint,
    reconciled_at timestamp(3) with time zone,
    reconciling boolean DEFAULT false NOT NULL,
    silent_updates bigint DEFAULT 0 NOT NULL,
    silent_removals bigint DEFAULT 0 NOT NULL
);

COMMENT ON COLUMN public.sync_feed.whole_began_at IS 'When it was last read again from the very beginning.';

COMMENT ON COLUMN public.sync_feed.whole_ms IS 'How long the last such reading took that came to its end.';

COMMENT ON COLUMN public.sync_feed.dirty IS 'Whether records were written since, while rows were in quarantine, that may be one of them put right.';

COMMENT ON COLUMN public.sync_feed.orphans IS 'Whether records were written since that hang on a parent that is not there.';

COMMENT ON COLUMN public.sync_feed.started_at IS 'When the last run began that came to its end.';

COMMENT ON COLUMN public.sync_feed.chunk_position IS 'Of the change log: what others wrote after it, the chunks do not know.';

COMMENT ON COLUMN public.sync_feed.reconciled_at IS 'When the last comparison of the whole list began that came to its end.';

COMMENT ON COLUMN public.sync_feed.reconciling IS 'Whether such a comparison began that did not come to its end.';

COMMENT ON COLUMN public.sync_feed.silent_updates IS 'Changes that such comparisons found, of which no time of the platform spoke.';

COMMENT ON COLUMN public.sync_feed.silent_removals IS 'Removals that such comparisons found.';

CREATE TABLE public.sync_lease (
    system text NOT NULL COLLATE pg_catalog."C",
    holder text NOT NULL,
    expires_at timestamp(3) with time zone NOT NULL
);

CREATE TABLE public.sync_request (
    system text NOT NULL COLLATE pg_catalog."C",
    at timestamp(3) with time zone NOT NULL
);

CREATE TABLE public.sync_run (
    id bigint NOT NULL,
    system text NOT NULL COLLATE pg_catalog."C",
    feed text NOT NULL COLLATE pg_catalog."C",
    started_at timestamp(3) with time zone NOT NULL,
    ended_at timestamp(3) with time zone NOT NULL,
    whole boolean NOT NULL,
    records bigint NOT NULL,
    changes bigint NOT NULL,
    removals bigint NOT NULL,
    rejected bigint NOT NULL,
    error text
);

ALTER TABLE public.sync_run ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.sync_run_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.webhook (
    id uuid NOT NULL,
    subject text NOT NULL,
    scopes text[] NOT NULL,
    regions text[],
    url text NOT NULL,
    operation text NOT NULL,
    variables jsonb,
    state text NOT NULL,
    "position" bigint NOT NULL,
    secret text NOT NULL,
    former_secret text,
    former_until timestamp(3) with time zone,
    last_error text,
    refusals integer DEFAULT 0 NOT NULL,
    created_at timestamp(3) with time zone DEFAULT clock_timestamp() NOT NULL,
    due_at timestamp(3) with time zone DEFAULT clock_timestamp() NOT NULL,
    leased_by uuid,
    leased_until timestamp(3) with time zone,
    revision integer DEFAULT 0 NOT NULL,
    consented boolean DEFAULT false NOT NULL,
    CONSTRAINT webhook_state_check CHECK ((state = ANY (ARRAY['PENDING'::text, 'ACTIVE'::text, 'PAUSED'::text, 'ENDED'::text])))
);

CREATE TABLE public.webhook_delivery (
    id text NOT NULL,
    webhook uuid NOT NULL,
    "position" bigint NOT NULL,
    state text NOT NULL,
    attempts integer DEFAULT 0 NOT NULL,
    last_status integer,
    last_error text,
    next_attempt_at timestamp(3) with time zone,
    replay boolean DEFAULT false NOT NULL,
    at timestamp(3) with time zone DEFAULT clock_timestamp() NOT NULL,
    CONSTRAINT webhook_delivery_state_check CHECK ((state = ANY (ARRAY['WAITING'::text, 'DELIVERED'::text, 'FAILED'::text, 'DEAD'::text])))
);

ALTER TABLE ONLY public.future_record
    ADD CONSTRAINT future_record_pkey PRIMARY KEY (system, type, id);

ALTER TABLE ONLY public.held_removal
    ADD CONSTRAINT held_removal_pkey PRIMARY KEY (system, type, id);

ALTER TABLE ONLY public.missing_record
    ADD CONSTRAINT missing_record_pkey PRIMARY KEY (system, type, id, reported);

ALTER TABLE ONLY public.protected_record
    ADD CONSTRAINT protected_record_pkey PRIMARY KEY (system, type, id);

ALTER TABLE ONLY public.quarantine_note
    ADD CONSTRAINT quarantine_note_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.quarantine
    ADD CONSTRAINT quarantine_pkey PRIMARY KEY (system, type, key);

ALTER TABLE ONLY public.schema_version_exchange
    ADD CONSTRAINT schema_version_exchange_pkey PRIMARY KEY (version);

ALTER TABLE ONLY public.sync_chunk
    ADD CONSTRAINT sync_chunk_pkey PRIMARY KEY (system, feed, ending);

ALTER TABLE ONLY public.sync_feed
    ADD CONSTRAINT sync_feed_pkey PRIMARY KEY (system, feed);

ALTER TABLE ONLY public.sync_lease
    ADD CONSTRAINT sync_lease_pkey PRIMARY KEY (system);

ALTER TABLE ONLY public.sync_request
    ADD CONSTRAINT sync_request_pkey PRIMARY KEY (system);

ALTER TABLE ONLY public.sync_run
    ADD CONSTRAINT sync_run_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.webhook_delivery
    ADD CONSTRAINT webhook_delivery_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.webhook
    ADD CONSTRAINT webhook_pkey PRIMARY KEY (id);

CREATE INDEX quarantine_group ON public.quarantine USING btree (system, type, code, path);

CREATE INDEX quarantine_note_of ON public.quarantine_note USING btree (system, type, code, id DESC);

CREATE INDEX removal_tally_of ON public.removal_tally USING btree (system, at);

CREATE INDEX sync_run_of ON public.sync_run USING btree (system, feed, id DESC);

CREATE INDEX webhook_delivery_of ON public.webhook_delivery USING btree (webhook, "position");

CREATE INDEX webhook_delivery_replay ON public.webhook_delivery USING btree (webhook, "position") WHERE replay;

CREATE INDEX webhook_due ON public.webhook USING btree (due_at) WHERE (state = ANY (ARRAY['PENDING'::text, 'ACTIVE'::text]));

CREATE INDEX webhook_subject ON public.webhook USING btree (subject);

ALTER TABLE ONLY public.webhook_delivery
    ADD CONSTRAINT webhook_delivery_webhook_fkey FOREIGN KEY (webhook) REFERENCES public.webhook(id) ON DELETE CASCADE;
