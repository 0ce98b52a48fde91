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

CREATE TABLE public.log_entry (
    "position" bigint NOT NULL,
    at timestamp(3) with time zone NOT NULL
);

CREATE FUNCTION public.record_position_at(moment timestamp with time zone) RETURNS bigint
    LANGUAGE sql STABLE
    SET jit TO 'off'
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
                     COALESCE(( SELECT record_version.at
                            FROM public.record_version
                           WHERE (record_version."position" = halved.middle)), ( SELECT log_entry.at
                            FROM public.log_entry
                           WHERE (log_entry."position" = halved.middle))) AS at
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

CREATE TABLE public.schema_version_store (
    version bigint NOT NULL,
    name text,
    md5 text,
    run_at timestamp with time zone
);

CREATE TABLE public.synced_type (
    system text NOT NULL COLLATE pg_catalog."C",
    type text NOT NULL COLLATE pg_catalog."C",
    records bigint DEFAULT 0 NOT NULL,
    versions bigint DEFAULT 0 NOT NULL,
    confirmed_at timestamp(3) with time zone
);

ALTER TABLE ONLY public.change_log
    ADD CONSTRAINT change_log_pkey PRIMARY KEY (only_row);

ALTER TABLE ONLY public.log_entry
    ADD CONSTRAINT log_entry_pkey PRIMARY KEY ("position");

ALTER TABLE ONLY public.record_personal
    ADD CONSTRAINT record_personal_pkey PRIMARY KEY (origin);

ALTER TABLE ONLY public.record_version
    ADD CONSTRAINT record_version_pkey PRIMARY KEY ("position");

ALTER TABLE ONLY public.rekeyed
    ADD CONSTRAINT rekeyed_pkey PRIMARY KEY (type, former_id);

ALTER TABLE ONLY public.schema_version_store
    ADD CONSTRAINT schema_version_store_pkey PRIMARY KEY (version);

ALTER TABLE ONLY public.synced_type
    ADD CONSTRAINT synced_type_pkey PRIMARY KEY (system, type);

CREATE UNIQUE INDEX record_version_past ON public.record_version USING btree (system, type, id, version) WHERE (until_position IS NOT NULL);

CREATE UNIQUE INDEX record_version_present ON public.record_version USING btree (system, type, id) WHERE (until_position IS NULL);

CREATE INDEX record_version_region ON public.record_version USING btree (type, region) WHERE ((until_position IS NULL) AND (NOT removed));

CREATE INDEX record_version_school ON public.record_version USING btree (type, ((attributes ->> 'schoolCode'::text))) WHERE ((until_position IS NULL) AND ((attributes ->> 'schoolCode'::text) IS NOT NULL));

CREATE INDEX record_version_superseded ON public.record_version USING btree (until_position, type) WHERE (until_position IS NOT NULL);

CREATE INDEX record_version_topic ON public.record_version USING btree (type, ((attributes ->> 'topicId'::text))) WHERE ((until_position IS NULL) AND ((attributes ->> 'topicId'::text) IS NOT NULL));

CREATE INDEX record_version_uscc ON public.record_version USING btree (type, ((attributes ->> 'uscc'::text))) WHERE ((until_position IS NULL) AND ((attributes ->> 'uscc'::text) IS NOT NULL));
