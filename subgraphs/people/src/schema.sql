CREATE TABLE public.console_session (
    id bytea NOT NULL,
    key uuid DEFAULT gen_random_uuid() NOT NULL,
    person text NOT NULL,
    authenticated_at timestamp(3) with time zone,
    created_at timestamp(3) with time zone DEFAULT clock_timestamp() NOT NULL,
    last_seen_at timestamp(3) with time zone DEFAULT clock_timestamp() NOT NULL,
    address text
);

CREATE TABLE public.person (
    id text NOT NULL,
    issuer text NOT NULL,
    subject text NOT NULL,
    name text,
    issued_name text,
    department text,
    roles text[] DEFAULT '{}'::text[] NOT NULL,
    regions text[] DEFAULT '{}'::text[] NOT NULL,
    issued_roles text[],
    issued_regions text[],
    created_at timestamp(3) with time zone DEFAULT clock_timestamp() NOT NULL,
    last_sign_in_at timestamp(3) with time zone
);

CREATE TABLE public.schema_version_people (
    version bigint NOT NULL,
    name text,
    md5 text,
    run_at timestamp with time zone
);

ALTER TABLE ONLY public.console_session
    ADD CONSTRAINT console_session_key_key UNIQUE (key);

ALTER TABLE ONLY public.console_session
    ADD CONSTRAINT console_session_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.person
    ADD CONSTRAINT person_issuer_subject_key UNIQUE (issuer, subject);

ALTER TABLE ONLY public.person
    ADD CONSTRAINT person_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.schema_version_people
    ADD CONSTRAINT schema_version_people_pkey PRIMARY KEY (version);

CREATE INDEX console_session_created ON public.console_session USING btree (created_at);

CREATE INDEX console_session_person ON public.console_session USING btree (person);

ALTER TABLE ONLY public.console_session
    ADD CONSTRAINT console_session_person_fkey FOREIGN KEY (person) REFERENCES public.person(id) ON DELETE CASCADE;
