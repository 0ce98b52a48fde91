CREATE FUNCTION public.refuse_audit_change() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
  raise exception 'the audit log is only ever appended to' using errcode = 'insufficient_privilege';
end
$$;

CREATE TABLE public.audit_entry (
    seq bigint NOT NULL,
    at timestamp(3) with time zone NOT NULL,
    actor text NOT NULL,
    action text NOT NULL,
    subject text NOT NULL,
    purpose text,
    detail json,
    previous bytea,
    hash bytea NOT NULL,
    key_id text NOT NULL,
    seal bytea NOT NULL
);

CREATE TABLE public.audit_head (
    only_row boolean DEFAULT true NOT NULL,
    seq bigint DEFAULT 0 NOT NULL,
    hash bytea,
    key_id text,
    seal bytea,
    CONSTRAINT audit_head_only_row_check CHECK (only_row)
);

CREATE TABLE public.idempotent_mutation (
    person text NOT NULL,
    key text NOT NULL,
    slot text NOT NULL,
    input text NOT NULL,
    result json NOT NULL,
    answer json,
    at timestamp(3) with time zone NOT NULL
);

CREATE TABLE public.schema_version_audit (
    version bigint NOT NULL,
    name text,
    md5 text,
    run_at timestamp with time zone
);

ALTER TABLE ONLY public.audit_entry
    ADD CONSTRAINT audit_entry_pkey PRIMARY KEY (seq);

ALTER TABLE ONLY public.audit_head
    ADD CONSTRAINT audit_head_pkey PRIMARY KEY (only_row);

ALTER TABLE ONLY public.idempotent_mutation
    ADD CONSTRAINT idempotent_mutation_pkey PRIMARY KEY (person, key, slot);

ALTER TABLE ONLY public.schema_version_audit
    ADD CONSTRAINT schema_version_audit_pkey PRIMARY KEY (version);

CREATE INDEX audit_entry_action ON public.audit_entry USING btree (action, seq DESC);

CREATE INDEX audit_entry_actor ON public.audit_entry USING btree (actor, seq DESC);

CREATE INDEX audit_entry_at ON public.audit_entry USING btree (at);

CREATE INDEX idempotent_mutation_at ON public.idempotent_mutation USING btree (at);

CREATE TRIGGER audit_entry_kept BEFORE DELETE OR UPDATE OR TRUNCATE ON public.audit_entry FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_audit_change();

CREATE TRIGGER audit_head_forward BEFORE UPDATE ON public.audit_head FOR EACH ROW WHEN ((new.seq <= old.seq)) EXECUTE FUNCTION public.refuse_audit_change();

CREATE TRIGGER audit_head_kept BEFORE DELETE OR TRUNCATE ON public.audit_head FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_audit_change();
