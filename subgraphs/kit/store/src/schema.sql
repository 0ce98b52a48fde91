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

CREATE TABLE public.record_version (
    "position" bigint NOT NULL,
    until_position bigint,
    origin bigint NOT NULL,
    version integer NOT NULL,
    removed boolean NOT NULL,
    at timestamp(3) with time zone NOT NULL,
    first_seen_at timestamp(3) with time zone NOT NULL,
    modified_at timestamp(3) with time zone,
    system text NOT NULL COLLATE pg_catalog."C",
    type text NOT NULL COLLATE pg_catalog."C",
    id text NOT NULL COLLATE pg_catalog."C",
    region text NOT NULL COLLATE pg_catalog."C",
    kind text NOT NULL COLLATE pg_catalog."C",
    content_hash bytea NOT NULL,
    told_hash bytea NOT NULL,
    attributes jsonb NOT NULL,
    changed_fields text[],
    changed_personal text[],
    former_id text COLLATE pg_catalog."C",
    former_region text COLLATE pg_catalog."C",
    CONSTRAINT record_version_kind_check CHECK ((kind = ANY (ARRAY['CREATED'::text, 'UPDATED'::text, 'REMOVED'::text, 'REKEYED'::text])))
);
ALTER TABLE ONLY public.record_version ALTER COLUMN attributes SET STATISTICS 0;

COMMENT ON COLUMN public.record_version.told_hash IS 'A digest over what was told besides the attributes and the time, which are compared as they are. Empty once removed, so that whatever is told then differs. Versions written before this was so hold another digest, and are compared field by field once.';

CREATE FUNCTION public.record_as_of(through bigint) RETURNS TABLE("position" bigint, origin bigint, system text, type text, id text, version integer, region text, attributes jsonb, content_hash bytea, modified_at timestamp with time zone, at timestamp with time zone, first_seen_at timestamp with time zone)
    LANGUAGE sql STABLE
    BEGIN ATOMIC
 SELECT record_version."position",
     record_version.origin,
     record_version.system,
     record_version.type,
     record_version.id,
     record_version.version,
     record_version.region,
     record_version.attributes,
     record_version.content_hash,
     record_version.modified_at,
     record_version.at,
     record_version.first_seen_at
    FROM public.record_version
   WHERE ((record_version."position" <= record_as_of.through) AND ((record_version.until_position IS NULL) OR (record_version.until_position > record_as_of.through)) AND (NOT record_version.removed));
END;

CREATE TABLE public.change_log (
    only_row boolean DEFAULT true NOT NULL,
    newest bigint DEFAULT 0 NOT NULL,
    newest_at timestamp(3) with time zone,
    oldest bigint DEFAULT 1 NOT NULL,
    cursor_key bytea NOT NULL,
    given bigint DEFAULT 0 NOT NULL,
    CONSTRAINT change_log_only_row_check CHECK (only_row)
);

COMMENT ON COLUMN public.change_log.newest IS 'Position of the newest change that readers are told; 0 while there is none.';

COMMENT ON COLUMN public.change_log.given IS 'Position that was given out last; those after newest are told later.';

CREATE FUNCTION public.record_position_at(moment timestamp with time zone) RETURNS bigint
    LANGUAGE sql STABLE
    BEGIN ATOMIC
 WITH RECURSIVE search(low, high) AS (
          SELECT (0)::bigint AS int8,
             change_log.newest
            FROM public.change_log
         UNION ALL
          SELECT
                 CASE
                     WHEN (probed.at <= record_position_at.moment) THEN probed.middle
                     ELSE probed.low
                 END AS low,
                 CASE
                     WHEN (probed.at <= record_position_at.moment) THEN probed.high
                     ELSE (probed.middle - 1)
                 END AS "case"
            FROM ( SELECT halved.low,
                     halved.high,
                     halved.middle,
                     ( SELECT record_version.at
                            FROM public.record_version
                           WHERE (record_version."position" = halved.middle)) AS at
                    FROM ( SELECT search_1.low,
                             search_1.high,
                             (((search_1.low + search_1.high) + 1) / 2) AS middle
                            FROM search search_1
                           WHERE (search_1.low < search_1.high)) halved) probed
         )
  SELECT search.low
    FROM search
   WHERE (search.low = search.high);
END;

CREATE FUNCTION public.refuse_audit_change() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
  raise exception 'the audit log is only ever appended to' using errcode = 'insufficient_privilege';
end
$$;

CREATE FUNCTION public.refuse_policy_change() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
  raise exception '% is only ever added to', tg_table_name using errcode = 'insufficient_privilege';
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
    line json
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

CREATE TABLE public.missing_record (
    system text NOT NULL COLLATE pg_catalog."C",
    type text NOT NULL COLLATE pg_catalog."C",
    id text NOT NULL COLLATE pg_catalog."C",
    reported boolean NOT NULL
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

CREATE VIEW public.record AS
 SELECT "position",
    origin,
    system,
    type,
    id,
    version,
    region,
    attributes,
    content_hash,
    modified_at,
    at,
    first_seen_at
   FROM public.record_version
  WHERE ((until_position IS NULL) AND (NOT removed));

CREATE TABLE public.record_personal (
    origin bigint NOT NULL,
    data jsonb NOT NULL
);

CREATE TABLE public.rekeyed (
    type text NOT NULL COLLATE pg_catalog."C",
    former_id text NOT NULL COLLATE pg_catalog."C",
    id text NOT NULL COLLATE pg_catalog."C"
);

CREATE TABLE public.removal_tally (
    system text NOT NULL COLLATE pg_catalog."C",
    type text NOT NULL COLLATE pg_catalog."C",
    list text NOT NULL COLLATE pg_catalog."C",
    at timestamp(3) with time zone NOT NULL,
    removals bigint NOT NULL
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

CREATE TABLE public.schema_version (
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

CREATE TABLE public.synced_type (
    system text NOT NULL COLLATE pg_catalog."C",
    type text NOT NULL COLLATE pg_catalog."C",
    records bigint DEFAULT 0 NOT NULL,
    versions bigint DEFAULT 0 NOT NULL,
    confirmed_at timestamp(3) with time zone
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

ALTER TABLE ONLY public.audit_entry
    ADD CONSTRAINT audit_entry_pkey PRIMARY KEY (seq);

ALTER TABLE ONLY public.audit_head
    ADD CONSTRAINT audit_head_pkey PRIMARY KEY (only_row);

ALTER TABLE ONLY public.change_log
    ADD CONSTRAINT change_log_pkey PRIMARY KEY (only_row);

ALTER TABLE ONLY public.evidence_decision
    ADD CONSTRAINT evidence_decision_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.future_record
    ADD CONSTRAINT future_record_pkey PRIMARY KEY (system, type, id);

ALTER TABLE ONLY public.held_removal
    ADD CONSTRAINT held_removal_pkey PRIMARY KEY (system, type, id);

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

ALTER TABLE ONLY public.missing_record
    ADD CONSTRAINT missing_record_pkey PRIMARY KEY (system, type, id, reported);

ALTER TABLE ONLY public.progress_state
    ADD CONSTRAINT progress_upkeep_pkey PRIMARY KEY (only_row);

ALTER TABLE ONLY public.proposal
    ADD CONSTRAINT proposal_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.protected_record
    ADD CONSTRAINT protected_record_pkey PRIMARY KEY (system, type, id);

ALTER TABLE ONLY public.quarantine
    ADD CONSTRAINT quarantine_pkey PRIMARY KEY (system, type, key);

ALTER TABLE ONLY public.record_personal
    ADD CONSTRAINT record_personal_pkey PRIMARY KEY (origin);

ALTER TABLE ONLY public.record_version
    ADD CONSTRAINT record_version_pkey PRIMARY KEY ("position");

ALTER TABLE ONLY public.rekeyed
    ADD CONSTRAINT rekeyed_pkey PRIMARY KEY (type, former_id);

ALTER TABLE ONLY public.report_withdrawal
    ADD CONSTRAINT report_withdrawal_pkey PRIMARY KEY (report);

ALTER TABLE ONLY public.reported_value
    ADD CONSTRAINT reported_value_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.schema_version
    ADD CONSTRAINT schema_version_pkey PRIMARY KEY (version);

ALTER TABLE ONLY public.sign_off
    ADD CONSTRAINT sign_off_pkey PRIMARY KEY (id);

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

ALTER TABLE ONLY public.synced_type
    ADD CONSTRAINT synced_type_pkey PRIMARY KEY (system, type);

ALTER TABLE ONLY public.target_revision
    ADD CONSTRAINT target_revision_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.webhook_delivery
    ADD CONSTRAINT webhook_delivery_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.webhook
    ADD CONSTRAINT webhook_pkey PRIMARY KEY (id);

CREATE UNIQUE INDEX evidence_decision_in_force ON public.evidence_decision USING btree (indicator, origin) WHERE (ended_at IS NULL);

CREATE INDEX indicator_progress_of ON public.indicator_progress USING btree (indicator, id DESC);

CREATE INDEX indicator_value_order ON public.indicator_value USING btree (mapping, bucket, side, number) WHERE ((number IS NOT NULL) AND (records > 0));

CREATE UNIQUE INDEX mapping_version_in_force ON public.mapping_version USING btree (indicator) WHERE (until IS NULL);

CREATE INDEX proposal_batch ON public.proposal USING btree (batch) WHERE (batch IS NOT NULL);

CREATE INDEX proposal_indicator ON public.proposal USING btree (indicator, id);

CREATE INDEX proposal_state ON public.proposal USING btree (state, id);

CREATE INDEX quarantine_group ON public.quarantine USING btree (system, type, code, path);

CREATE INDEX record_version_articulated ON public.record_version USING btree (type, ((attributes ->> 'articulatedWith'::text))) WHERE ((until_position IS NULL) AND ((attributes ->> 'articulatedWith'::text) IS NOT NULL));

CREATE INDEX record_version_demand ON public.record_version USING btree (type, ((attributes ->> 'demandId'::text))) WHERE ((until_position IS NULL) AND ((attributes ->> 'demandId'::text) IS NOT NULL));

CREATE INDEX record_version_lead_school ON public.record_version USING btree (type, ((attributes ->> 'leadSchoolCode'::text))) WHERE ((until_position IS NULL) AND ((attributes ->> 'leadSchoolCode'::text) IS NOT NULL));

CREATE INDEX record_version_leader ON public.record_version USING btree (type, ((attributes ->> 'leaderUscc'::text))) WHERE ((until_position IS NULL) AND ((attributes ->> 'leaderUscc'::text) IS NOT NULL));

CREATE INDEX record_version_partner_school ON public.record_version USING btree (type, ((attributes ->> 'partnerSchoolCode'::text))) WHERE ((until_position IS NULL) AND ((attributes ->> 'partnerSchoolCode'::text) IS NOT NULL));

CREATE UNIQUE INDEX record_version_past ON public.record_version USING btree (system, type, id, version) WHERE (until_position IS NOT NULL);

CREATE UNIQUE INDEX record_version_present ON public.record_version USING btree (system, type, id) WHERE (until_position IS NULL);

CREATE INDEX record_version_region ON public.record_version USING btree (type, region) WHERE ((until_position IS NULL) AND (NOT removed));

CREATE INDEX record_version_school ON public.record_version USING btree (type, ((attributes ->> 'schoolCode'::text))) WHERE ((until_position IS NULL) AND ((attributes ->> 'schoolCode'::text) IS NOT NULL));

CREATE INDEX record_version_superseded ON public.record_version USING btree (until_position, type) WHERE (until_position IS NOT NULL);

CREATE INDEX record_version_topic ON public.record_version USING btree (type, ((attributes ->> 'topicId'::text))) WHERE ((until_position IS NULL) AND ((attributes ->> 'topicId'::text) IS NOT NULL));

CREATE INDEX record_version_uscc ON public.record_version USING btree (type, ((attributes ->> 'uscc'::text))) WHERE ((until_position IS NULL) AND ((attributes ->> 'uscc'::text) IS NOT NULL));

CREATE INDEX removal_tally_of ON public.removal_tally USING btree (system, at);

CREATE INDEX reported_value_of ON public.reported_value USING btree (indicator, as_of DESC, id DESC);

CREATE INDEX sign_off_of ON public.sign_off USING btree (indicator, id DESC);

CREATE INDEX sync_run_of ON public.sync_run USING btree (system, feed, id DESC);

CREATE INDEX target_revision_of ON public.target_revision USING btree (indicator, id DESC);

CREATE INDEX webhook_delivery_of ON public.webhook_delivery USING btree (webhook, "position");

CREATE INDEX webhook_delivery_replay ON public.webhook_delivery USING btree (webhook, "position") WHERE replay;

CREATE INDEX webhook_due ON public.webhook USING btree (due_at) WHERE (state = ANY (ARRAY['PENDING'::text, 'ACTIVE'::text]));

CREATE INDEX webhook_subject ON public.webhook USING btree (subject);

CREATE TRIGGER audit_entry_kept BEFORE DELETE OR UPDATE OR TRUNCATE ON public.audit_entry FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_audit_change();

CREATE TRIGGER audit_head_forward BEFORE UPDATE ON public.audit_head FOR EACH ROW WHEN ((new.seq <= old.seq)) EXECUTE FUNCTION public.refuse_audit_change();

CREATE TRIGGER audit_head_kept BEFORE DELETE OR TRUNCATE ON public.audit_head FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_audit_change();

CREATE TRIGGER evidence_decision_guarded BEFORE UPDATE ON public.evidence_decision FOR EACH ROW EXECUTE FUNCTION public.guard_evidence_decision();

CREATE TRIGGER evidence_decision_kept BEFORE DELETE OR TRUNCATE ON public.evidence_decision FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_policy_change();

CREATE TRIGGER indicator_progress_kept BEFORE DELETE OR UPDATE OR TRUNCATE ON public.indicator_progress FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_policy_change();

CREATE TRIGGER mapping_version_guarded BEFORE UPDATE ON public.mapping_version FOR EACH ROW EXECUTE FUNCTION public.guard_mapping_version();

CREATE TRIGGER mapping_version_kept BEFORE DELETE OR TRUNCATE ON public.mapping_version FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_policy_change();

CREATE TRIGGER proposal_guarded BEFORE UPDATE ON public.proposal FOR EACH ROW EXECUTE FUNCTION public.guard_proposal();

CREATE TRIGGER proposal_kept BEFORE DELETE OR TRUNCATE ON public.proposal FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_policy_change();

CREATE TRIGGER report_withdrawal_kept BEFORE DELETE OR UPDATE OR TRUNCATE ON public.report_withdrawal FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_policy_change();

CREATE TRIGGER reported_value_kept BEFORE DELETE OR UPDATE OR TRUNCATE ON public.reported_value FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_policy_change();

CREATE TRIGGER sign_off_kept BEFORE DELETE OR UPDATE OR TRUNCATE ON public.sign_off FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_policy_change();

CREATE TRIGGER target_revision_kept BEFORE DELETE OR UPDATE OR TRUNCATE ON public.target_revision FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_policy_change();

ALTER TABLE ONLY public.evidence_decision
    ADD CONSTRAINT evidence_decision_proposal_fkey FOREIGN KEY (proposal) REFERENCES public.proposal(id);

ALTER TABLE ONLY public.indicator_coverage
    ADD CONSTRAINT indicator_coverage_mapping_fkey FOREIGN KEY (mapping) REFERENCES public.mapping_version(id);

ALTER TABLE ONLY public.indicator_total
    ADD CONSTRAINT indicator_total_mapping_fkey FOREIGN KEY (mapping) REFERENCES public.mapping_version(id);

ALTER TABLE ONLY public.indicator_value
    ADD CONSTRAINT indicator_value_mapping_fkey FOREIGN KEY (mapping) REFERENCES public.mapping_version(id);

ALTER TABLE ONLY public.mapping_version
    ADD CONSTRAINT mapping_version_proposal_fkey FOREIGN KEY (proposal) REFERENCES public.proposal(id);

ALTER TABLE ONLY public.report_withdrawal
    ADD CONSTRAINT report_withdrawal_proposal_fkey FOREIGN KEY (proposal) REFERENCES public.proposal(id);

ALTER TABLE ONLY public.report_withdrawal
    ADD CONSTRAINT report_withdrawal_report_fkey FOREIGN KEY (report) REFERENCES public.reported_value(id);

ALTER TABLE ONLY public.reported_value
    ADD CONSTRAINT reported_value_proposal_fkey FOREIGN KEY (proposal) REFERENCES public.proposal(id);

ALTER TABLE ONLY public.target_revision
    ADD CONSTRAINT target_revision_proposal_fkey FOREIGN KEY (proposal) REFERENCES public.proposal(id);

ALTER TABLE ONLY public.webhook_delivery
    ADD CONSTRAINT webhook_delivery_webhook_fkey FOREIGN KEY (webhook) REFERENCES public.webhook(id) ON DELETE CASCADE;
