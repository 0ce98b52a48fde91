CREATE FUNCTION public.guard_attachment() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
  raise exception 'a file is not rewritten: another one is another attachment' using errcode = 'insufficient_privilege';
end
$$;

CREATE FUNCTION public.guard_evidence_decision() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
  if old.ended_at is not null or new.ended_at is null
    or to_jsonb(new) - 'ended_at' is distinct from to_jsonb(old) - 'ended_at'
  then
    raise exception 'a decision is not rewritten: a later one takes its place' using errcode = 'insufficient_privilege';
  end if;
  return new;
end
$$;

CREATE FUNCTION public.guard_mapping_version() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
  if old.until is not null or new.until is null
    or to_jsonb(new) - 'until' is distinct from to_jsonb(old) - 'until'
  then
    raise exception 'a mapping version is not rewritten: a change is a new version' using errcode = 'insufficient_privilege';
  end if;
  return new;
end
$$;

CREATE FUNCTION public.guard_proposal() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
  if (new.id, new.batch, new.kind, new.document, new.indicator, new.author, new.created_at)
      is distinct from (old.id, old.batch, old.kind, old.document, old.indicator, old.author, old.created_at)
    or new.content::text is distinct from old.content::text
    or (old.state <> 'DRAFT' and (new.basis::text, new.digest, new.submitted_at)
      is distinct from (old.basis::text, old.digest, old.submitted_at))
  then
    raise exception 'a proposal is not rewritten: a change is a new proposal' using errcode = 'insufficient_privilege';
  end if;
  if not ((old.state, new.state) in (('DRAFT', 'SUBMITTED'), ('DRAFT', 'WITHDRAWN'), ('SUBMITTED', 'WITHDRAWN'),
      ('SUBMITTED', 'APPROVED'), ('SUBMITTED', 'REJECTED')))
  then
    raise exception 'a proposal does not go from % to %', old.state, new.state using errcode = 'insufficient_privilege';
  end if;
  return new;
end
$$;

CREATE FUNCTION public.refuse_policy_change() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
  raise exception '% is only ever added to', tg_table_name using errcode = 'insufficient_privilege';
end
$$;

CREATE TABLE public.attachment (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    name text NOT NULL,
    media_type text NOT NULL,
    bytes integer NOT NULL,
    sha256 text NOT NULL,
    content bytea NOT NULL,
    by text NOT NULL,
    at timestamp(3) with time zone NOT NULL
);
ALTER TABLE ONLY public.attachment ALTER COLUMN content SET STORAGE EXTERNAL;

CREATE TABLE public.attachment_use (
    attachment uuid NOT NULL,
    proposal bigint NOT NULL
);

CREATE TABLE public.due_reminder (
    event bigint NOT NULL,
    indicator text NOT NULL COLLATE pg_catalog."C",
    department text NOT NULL COLLATE pg_catalog."C",
    person text NOT NULL,
    due_on date NOT NULL,
    stage integer NOT NULL,
    days_left integer NOT NULL
);

CREATE TABLE public.evidence_decision (
    id bigint NOT NULL,
    indicator text NOT NULL COLLATE pg_catalog."C",
    origin bigint NOT NULL,
    system text NOT NULL COLLATE pg_catalog."C",
    type text NOT NULL COLLATE pg_catalog."C",
    record_id text NOT NULL COLLATE pg_catalog."C",
    include boolean NOT NULL,
    reason text NOT NULL,
    by text NOT NULL,
    at timestamp(3) with time zone NOT NULL,
    ended_at timestamp(3) with time zone,
    proposal bigint
);

ALTER TABLE public.evidence_decision ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.evidence_decision_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.indicator_coverage (
    mapping bigint NOT NULL,
    year integer NOT NULL,
    expected bigint NOT NULL,
    reported bigint NOT NULL
);

CREATE TABLE public.indicator_progress (
    id bigint NOT NULL,
    indicator text NOT NULL COLLATE pg_catalog."C",
    at timestamp(3) with time zone NOT NULL,
    "position" bigint NOT NULL,
    cause bigint,
    value double precision,
    numerator double precision,
    denominator double precision,
    gap double precision,
    forecast double precision,
    status text NOT NULL COLLATE pg_catalog."C",
    absence text COLLATE pg_catalog."C",
    mapping_version integer,
    reported boolean NOT NULL,
    year integer,
    digest text NOT NULL,
    coverage_expected bigint,
    coverage_reported bigint,
    provisional json,
    line json,
    event bigint
);

ALTER TABLE public.indicator_progress ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.indicator_progress_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.indicator_total (
    mapping bigint NOT NULL,
    bucket integer NOT NULL,
    known bigint NOT NULL,
    records bigint NOT NULL,
    numerator numeric NOT NULL,
    numerator_told bigint NOT NULL,
    denominator numeric NOT NULL,
    denominator_told bigint NOT NULL,
    lane_0 numeric NOT NULL,
    lane_1 numeric NOT NULL,
    lane_2 numeric NOT NULL,
    lane_3 numeric NOT NULL
);

CREATE TABLE public.indicator_value (
    mapping bigint NOT NULL,
    bucket integer NOT NULL,
    side smallint NOT NULL,
    value text NOT NULL COLLATE pg_catalog."C",
    number numeric,
    records bigint NOT NULL
);

CREATE TABLE public.mapping_version (
    id bigint NOT NULL,
    indicator text NOT NULL COLLATE pg_catalog."C",
    version integer NOT NULL,
    shipped boolean DEFAULT false NOT NULL,
    record_type text NOT NULL COLLATE pg_catalog."C",
    predicate json,
    measure json NOT NULL,
    digest text NOT NULL,
    since timestamp(3) with time zone NOT NULL,
    until timestamp(3) with time zone,
    proposal bigint
);

ALTER TABLE public.mapping_version ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.mapping_version_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.period_closing (
    id bigint NOT NULL,
    document text NOT NULL COLLATE pg_catalog."C",
    from_day date NOT NULL,
    to_day date NOT NULL,
    digest text NOT NULL,
    "position" bigint NOT NULL,
    at timestamp(3) with time zone NOT NULL,
    proposal bigint NOT NULL,
    CONSTRAINT begins_before_it_ends CHECK ((from_day <= to_day))
);

ALTER TABLE public.period_closing ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.period_closing_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.period_reopening (
    closing bigint NOT NULL,
    at timestamp(3) with time zone NOT NULL,
    proposal bigint NOT NULL
);

CREATE TABLE public.period_value (
    closing bigint NOT NULL,
    indicator text NOT NULL COLLATE pg_catalog."C",
    value double precision,
    status text NOT NULL COLLATE pg_catalog."C",
    absence text COLLATE pg_catalog."C",
    year integer,
    mapping_version integer,
    reported boolean NOT NULL,
    coverage_expected bigint,
    coverage_reported bigint,
    digest text NOT NULL
);

CREATE TABLE public.progress_state (
    only_row boolean DEFAULT true CONSTRAINT progress_upkeep_only_row_not_null NOT NULL,
    "position" bigint DEFAULT 0 CONSTRAINT progress_upkeep_position_not_null NOT NULL,
    at timestamp(3) with time zone DEFAULT '1970-01-01 00:00:00+00'::timestamp with time zone CONSTRAINT progress_upkeep_at_not_null NOT NULL,
    day date,
    CONSTRAINT progress_upkeep_only_row_check CHECK (only_row)
);

COMMENT ON COLUMN public.progress_state.at IS 'The moment of the last update or decision: each has one of its own, so that what held at a moment is never in doubt.';

COMMENT ON COLUMN public.progress_state.day IS 'The day (Asia/Shanghai) for which every indicator was last checked: status and yearly values move with the calendar.';

CREATE TABLE public.proposal (
    id bigint NOT NULL,
    batch bigint,
    kind text NOT NULL COLLATE pg_catalog."C",
    state text NOT NULL COLLATE pg_catalog."C",
    document text NOT NULL COLLATE pg_catalog."C",
    indicator text COLLATE pg_catalog."C",
    content json NOT NULL,
    basis json NOT NULL,
    digest text NOT NULL,
    author text NOT NULL,
    comment text,
    created_at timestamp(3) with time zone NOT NULL,
    submitted_at timestamp(3) with time zone,
    decided_by text,
    decided_at timestamp(3) with time zone,
    reason text,
    CONSTRAINT approver_is_not_author CHECK (((state <> 'APPROVED'::text) OR ((decided_by IS NOT NULL) AND (decided_by <> author)))),
    CONSTRAINT decided_at_a_moment CHECK (((decided_at IS NULL) = (decided_by IS NULL))),
    CONSTRAINT proposal_kind_check CHECK ((kind = ANY (ARRAY['MAPPING'::text, 'RETIREMENT'::text, 'REPORT'::text, 'REPORT_WITHDRAWAL'::text, 'DECISION'::text, 'DECISION_WITHDRAWAL'::text, 'TARGET'::text, 'BASELINE'::text, 'PERIOD_CLOSE'::text, 'PERIOD_REOPEN'::text]))),
    CONSTRAINT proposal_state_check CHECK ((state = ANY (ARRAY['DRAFT'::text, 'SUBMITTED'::text, 'APPROVED'::text, 'REJECTED'::text, 'WITHDRAWN'::text])))
);

ALTER TABLE public.proposal ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.proposal_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.report_withdrawal (
    report bigint NOT NULL,
    at timestamp(3) with time zone NOT NULL,
    proposal bigint NOT NULL
);

CREATE TABLE public.reported_value (
    id bigint NOT NULL,
    indicator text NOT NULL COLLATE pg_catalog."C",
    as_of date NOT NULL,
    value double precision NOT NULL,
    numerator double precision,
    denominator double precision,
    note text NOT NULL,
    by text NOT NULL,
    at timestamp(3) with time zone NOT NULL,
    proposal bigint
);

ALTER TABLE public.reported_value ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.reported_value_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.responsible_person (
    id bigint NOT NULL,
    indicator text NOT NULL COLLATE pg_catalog."C",
    department text NOT NULL COLLATE pg_catalog."C",
    person text,
    due_on date,
    by text NOT NULL,
    at timestamp(3) with time zone NOT NULL
);

ALTER TABLE public.responsible_person ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.responsible_person_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.schema_version_policy (
    version bigint NOT NULL,
    name text,
    md5 text,
    run_at timestamp with time zone
);

CREATE TABLE public.sign_off (
    id bigint NOT NULL,
    indicator text NOT NULL COLLATE pg_catalog."C",
    as_of timestamp(3) with time zone NOT NULL,
    "position" bigint NOT NULL,
    value double precision NOT NULL,
    mapping_version integer,
    digest text NOT NULL,
    comment text,
    by text NOT NULL,
    at timestamp(3) with time zone NOT NULL
);

ALTER TABLE public.sign_off ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.sign_off_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.target_revision (
    id bigint NOT NULL,
    indicator text NOT NULL COLLATE pg_catalog."C",
    since timestamp(3) with time zone NOT NULL,
    lower double precision,
    upper double precision,
    due_on date,
    reason text NOT NULL,
    by text NOT NULL,
    baseline double precision,
    source text DEFAULT 'PERSON'::text NOT NULL COLLATE pg_catalog."C",
    proposal bigint,
    CONSTRAINT target_revision_source_check CHECK ((source = ANY (ARRAY['FILE'::text, 'PERSON'::text])))
);

ALTER TABLE public.target_revision ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.target_revision_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

ALTER TABLE ONLY public.attachment
    ADD CONSTRAINT attachment_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.attachment_use
    ADD CONSTRAINT attachment_use_pkey PRIMARY KEY (attachment, proposal);

ALTER TABLE ONLY public.due_reminder
    ADD CONSTRAINT due_reminder_indicator_department_person_due_on_stage_key UNIQUE (indicator, department, person, due_on, stage);

ALTER TABLE ONLY public.due_reminder
    ADD CONSTRAINT due_reminder_pkey PRIMARY KEY (event);

ALTER TABLE ONLY public.evidence_decision
    ADD CONSTRAINT evidence_decision_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.indicator_coverage
    ADD CONSTRAINT indicator_coverage_pkey PRIMARY KEY (mapping, year);

ALTER TABLE ONLY public.indicator_progress
    ADD CONSTRAINT indicator_progress_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.indicator_total
    ADD CONSTRAINT indicator_total_pkey PRIMARY KEY (mapping, bucket);

ALTER TABLE ONLY public.indicator_value
    ADD CONSTRAINT indicator_value_pkey PRIMARY KEY (mapping, bucket, side, value);

ALTER TABLE ONLY public.mapping_version
    ADD CONSTRAINT mapping_version_indicator_version_key UNIQUE (indicator, version);

ALTER TABLE ONLY public.mapping_version
    ADD CONSTRAINT mapping_version_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.period_closing
    ADD CONSTRAINT period_closing_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.period_reopening
    ADD CONSTRAINT period_reopening_pkey PRIMARY KEY (closing);

ALTER TABLE ONLY public.period_value
    ADD CONSTRAINT period_value_pkey PRIMARY KEY (closing, indicator);

ALTER TABLE ONLY public.progress_state
    ADD CONSTRAINT progress_upkeep_pkey PRIMARY KEY (only_row);

ALTER TABLE ONLY public.proposal
    ADD CONSTRAINT proposal_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.report_withdrawal
    ADD CONSTRAINT report_withdrawal_pkey PRIMARY KEY (report);

ALTER TABLE ONLY public.reported_value
    ADD CONSTRAINT reported_value_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.responsible_person
    ADD CONSTRAINT responsible_person_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.schema_version_policy
    ADD CONSTRAINT schema_version_policy_pkey PRIMARY KEY (version);

ALTER TABLE ONLY public.sign_off
    ADD CONSTRAINT sign_off_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.target_revision
    ADD CONSTRAINT target_revision_pkey PRIMARY KEY (id);

CREATE INDEX attachment_by ON public.attachment USING btree (by, at);

CREATE INDEX attachment_use_of ON public.attachment_use USING btree (proposal);

CREATE UNIQUE INDEX evidence_decision_in_force ON public.evidence_decision USING btree (indicator, origin) WHERE (ended_at IS NULL);

CREATE UNIQUE INDEX indicator_progress_event ON public.indicator_progress USING btree (event) WHERE (event IS NOT NULL);

CREATE INDEX indicator_progress_of ON public.indicator_progress USING btree (indicator, id DESC);

CREATE INDEX indicator_value_order ON public.indicator_value USING btree (mapping, bucket, side, number) WHERE ((number IS NOT NULL) AND (records > 0));

CREATE UNIQUE INDEX mapping_version_in_force ON public.mapping_version USING btree (indicator) WHERE (until IS NULL);

CREATE INDEX period_closing_of ON public.period_closing USING btree (document, from_day, to_day, id DESC);

CREATE INDEX proposal_batch ON public.proposal USING btree (batch) WHERE (batch IS NOT NULL);

CREATE INDEX proposal_document ON public.proposal USING btree (document, id) WHERE (indicator IS NULL);

CREATE INDEX proposal_indicator ON public.proposal USING btree (indicator, id);

CREATE INDEX proposal_state ON public.proposal USING btree (state, id);

CREATE INDEX record_version_articulated ON public.record_version USING btree (type, ((attributes ->> 'articulatedWith'::text))) WHERE ((until_position IS NULL) AND ((attributes ->> 'articulatedWith'::text) IS NOT NULL));

CREATE INDEX record_version_demand ON public.record_version USING btree (type, ((attributes ->> 'demandId'::text))) WHERE ((until_position IS NULL) AND ((attributes ->> 'demandId'::text) IS NOT NULL));

CREATE INDEX record_version_lead_school ON public.record_version USING btree (type, ((attributes ->> 'leadSchoolCode'::text))) WHERE ((until_position IS NULL) AND ((attributes ->> 'leadSchoolCode'::text) IS NOT NULL));

CREATE INDEX record_version_leader ON public.record_version USING btree (type, ((attributes ->> 'leaderUscc'::text))) WHERE ((until_position IS NULL) AND ((attributes ->> 'leaderUscc'::text) IS NOT NULL));

CREATE INDEX record_version_partner_school ON public.record_version USING btree (type, ((attributes ->> 'partnerSchoolCode'::text))) WHERE ((until_position IS NULL) AND ((attributes ->> 'partnerSchoolCode'::text) IS NOT NULL));

CREATE INDEX reported_value_of ON public.reported_value USING btree (indicator, as_of DESC, id DESC);

CREATE INDEX responsible_person_of ON public.responsible_person USING btree (indicator, department, id DESC);

CREATE INDEX sign_off_of ON public.sign_off USING btree (indicator, id DESC);

CREATE INDEX target_revision_of ON public.target_revision USING btree (indicator, id DESC);

CREATE TRIGGER attachment_kept BEFORE UPDATE OR TRUNCATE ON public.attachment FOR EACH STATEMENT EXECUTE FUNCTION public.guard_attachment();

CREATE TRIGGER attachment_use_kept BEFORE DELETE OR UPDATE OR TRUNCATE ON public.attachment_use FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_policy_change();

CREATE TRIGGER due_reminder_kept BEFORE DELETE OR UPDATE OR TRUNCATE ON public.due_reminder FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_policy_change();

CREATE TRIGGER evidence_decision_guarded BEFORE UPDATE ON public.evidence_decision FOR EACH ROW EXECUTE FUNCTION public.guard_evidence_decision();

CREATE TRIGGER evidence_decision_kept BEFORE DELETE OR TRUNCATE ON public.evidence_decision FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_policy_change();

CREATE TRIGGER indicator_progress_kept BEFORE DELETE OR UPDATE OR TRUNCATE ON public.indicator_progress FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_policy_change();

CREATE TRIGGER mapping_version_guarded BEFORE UPDATE ON public.mapping_version FOR EACH ROW EXECUTE FUNCTION public.guard_mapping_version();

CREATE TRIGGER mapping_version_kept BEFORE DELETE OR TRUNCATE ON public.mapping_version FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_policy_change();

CREATE TRIGGER period_closing_kept BEFORE DELETE OR UPDATE OR TRUNCATE ON public.period_closing FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_policy_change();

CREATE TRIGGER period_reopening_kept BEFORE DELETE OR UPDATE OR TRUNCATE ON public.period_reopening FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_policy_change();

CREATE TRIGGER period_value_kept BEFORE DELETE OR UPDATE OR TRUNCATE ON public.period_value FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_policy_change();

CREATE TRIGGER proposal_guarded BEFORE UPDATE ON public.proposal FOR EACH ROW EXECUTE FUNCTION public.guard_proposal();

CREATE TRIGGER proposal_kept BEFORE DELETE OR TRUNCATE ON public.proposal FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_policy_change();

CREATE TRIGGER report_withdrawal_kept BEFORE DELETE OR UPDATE OR TRUNCATE ON public.report_withdrawal FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_policy_change();

CREATE TRIGGER reported_value_kept BEFORE DELETE OR UPDATE OR TRUNCATE ON public.reported_value FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_policy_change();

CREATE TRIGGER responsible_person_kept BEFORE DELETE OR UPDATE OR TRUNCATE ON public.responsible_person FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_policy_change();

CREATE TRIGGER sign_off_kept BEFORE DELETE OR UPDATE OR TRUNCATE ON public.sign_off FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_policy_change();

CREATE TRIGGER target_revision_kept BEFORE DELETE OR UPDATE OR TRUNCATE ON public.target_revision FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_policy_change();

ALTER TABLE ONLY public.attachment_use
    ADD CONSTRAINT attachment_use_attachment_fkey FOREIGN KEY (attachment) REFERENCES public.attachment(id);

ALTER TABLE ONLY public.attachment_use
    ADD CONSTRAINT attachment_use_proposal_fkey FOREIGN KEY (proposal) REFERENCES public.proposal(id);

ALTER TABLE ONLY public.due_reminder
    ADD CONSTRAINT due_reminder_event_fkey FOREIGN KEY (event) REFERENCES public.log_entry("position");

ALTER TABLE ONLY public.evidence_decision
    ADD CONSTRAINT evidence_decision_proposal_fkey FOREIGN KEY (proposal) REFERENCES public.proposal(id);

ALTER TABLE ONLY public.indicator_coverage
    ADD CONSTRAINT indicator_coverage_mapping_fkey FOREIGN KEY (mapping) REFERENCES public.mapping_version(id);

ALTER TABLE ONLY public.indicator_progress
    ADD CONSTRAINT indicator_progress_event_fkey FOREIGN KEY (event) REFERENCES public.log_entry("position");

ALTER TABLE ONLY public.indicator_total
    ADD CONSTRAINT indicator_total_mapping_fkey FOREIGN KEY (mapping) REFERENCES public.mapping_version(id);

ALTER TABLE ONLY public.indicator_value
    ADD CONSTRAINT indicator_value_mapping_fkey FOREIGN KEY (mapping) REFERENCES public.mapping_version(id);

ALTER TABLE ONLY public.mapping_version
    ADD CONSTRAINT mapping_version_proposal_fkey FOREIGN KEY (proposal) REFERENCES public.proposal(id);

ALTER TABLE ONLY public.period_closing
    ADD CONSTRAINT period_closing_proposal_fkey FOREIGN KEY (proposal) REFERENCES public.proposal(id);

ALTER TABLE ONLY public.period_reopening
    ADD CONSTRAINT period_reopening_closing_fkey FOREIGN KEY (closing) REFERENCES public.period_closing(id);

ALTER TABLE ONLY public.period_reopening
    ADD CONSTRAINT period_reopening_proposal_fkey FOREIGN KEY (proposal) REFERENCES public.proposal(id);

ALTER TABLE ONLY public.period_value
    ADD CONSTRAINT period_value_closing_fkey FOREIGN KEY (closing) REFERENCES public.period_closing(id);

ALTER TABLE ONLY public.report_withdrawal
    ADD CONSTRAINT report_withdrawal_proposal_fkey FOREIGN KEY (proposal) REFERENCES public.proposal(id);

ALTER TABLE ONLY public.report_withdrawal
    ADD CONSTRAINT report_withdrawal_report_fkey FOREIGN KEY (report) REFERENCES public.reported_value(id);

ALTER TABLE ONLY public.reported_value
    ADD CONSTRAINT reported_value_proposal_fkey FOREIGN KEY (proposal) REFERENCES public.proposal(id);

ALTER TABLE ONLY public.target_revision
    ADD CONSTRAINT target_revision_proposal_fkey FOREIGN KEY (proposal) REFERENCES public.proposal(id);
