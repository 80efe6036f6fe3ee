create domain partial_date as text CHECK ((VALUE ~ '^\d{4}(-\d{2}(-\d{2})?)?$'::text));

create domain sha256_hex as text CHECK ((VALUE ~ '^[0-9a-f]{64}$'::text));

create table actor (
  id text not null,
  name text not null,
  roles text[] not null,
  organisation text,
  created_at timestamp with time zone not null,
  disabled_at timestamp with time zone,
  constraint actor_check CHECK (((organisation IS NOT NULL) OR (NOT ('uploader'::text = ANY (roles))))),
  constraint actor_id_check CHECK ((id ~ '^[a-z0-9][a-z0-9._@+-]*$'::text)),
  constraint actor_pkey PRIMARY KEY (id),
  constraint actor_roles_check CHECK ((roles <@ ARRAY['uploader'::text, 'operator'::text, 'publisher'::text, 'admin'::text]))
);

create table actor_key (
  id bigint generated always as identity not null,
  actor text not null,
  key_sha256 sha256_hex not null,
  label text not null,
  created_at timestamp with time zone not null,
  revoked_at timestamp with time zone,
  constraint actor_key_actor_fkey FOREIGN KEY (actor) REFERENCES actor(id),
  constraint actor_key_key_sha256_key UNIQUE (key_sha256),
  constraint actor_key_pkey PRIMARY KEY (id)
);

create table affiliation (
  import bigint not null,
  ordinal integer not null,
  organisation text not null,
  body text not null,
  role text not null,
  certainty text not null,
  in_roster boolean not null,
  valid_from partial_date,
  valid_to partial_date,
  constraint affiliation_certainty_check CHECK ((certainty = ANY (ARRAY['stated'::text, 'inferred'::text, 'to_confirm'::text]))),
  constraint affiliation_import_body_fkey FOREIGN KEY (import, body) REFERENCES body(import, id),
  constraint affiliation_import_fkey FOREIGN KEY (import) REFERENCES reference_import(id),
  constraint affiliation_import_organisation_body_role_valid_from_key UNIQUE NULLS NOT DISTINCT (import, organisation, body, role, valid_from),
  constraint affiliation_import_organisation_fkey FOREIGN KEY (import, organisation) REFERENCES organisation(import, id),
  constraint affiliation_pkey PRIMARY KEY (import, ordinal),
  constraint affiliation_role_check CHECK ((role = ANY (ARRAY['FULL'::text, 'DIRECT'::text, 'ASSOC_SUPPORT'::text, 'ASSOC_SECTOR'::text, 'ASSOC_OTHER'::text, 'OBSERVER'::text, 'SUSPENDED'::text, 'FORMER'::text])))
);

create table answer (
  id bigint generated always as identity not null,
  submission text not null,
  kind text not null,
  body text not null,
  actor text not null,
  at timestamp with time zone not null,
  constraint answer_actor_fkey FOREIGN KEY (actor) REFERENCES actor(id),
  constraint answer_kind_check CHECK ((kind = ANY (ARRAY['accept-without'::text, 'confirm-reading'::text, 'message'::text]))),
  constraint answer_pkey PRIMARY KEY (id),
  constraint answer_submission_fkey FOREIGN KEY (submission) REFERENCES submission(id)
);

create table approval (
  edition text not null,
  manifest_sha256 sha256_hex not null,
  actor text not null,
  at timestamp with time zone not null,
  id bigint generated always as identity not null,
  constraint approval_actor_fkey FOREIGN KEY (actor) REFERENCES actor(id),
  constraint approval_edition_fkey FOREIGN KEY (edition) REFERENCES edition(id),
  constraint approval_pkey PRIMARY KEY (id)
);

create table approval_withdrawal (
  approval bigint not null,
  because text not null,
  actor text not null,
  at timestamp with time zone not null,
  constraint approval_withdrawal_actor_fkey FOREIGN KEY (actor) REFERENCES actor(id),
  constraint approval_withdrawal_approval_fkey FOREIGN KEY (approval) REFERENCES approval(id),
  constraint approval_withdrawal_because_check CHECK ((because ~ '\S'::text)),
  constraint approval_withdrawal_pkey PRIMARY KEY (approval)
);

create table attempt (
  submission text not null,
  number integer not null,
  requested_at timestamp with time zone not null,
  actor text not null,
  started_at timestamp with time zone,
  finished_at timestamp with time zone,
  outcome text,
  profile_version integer,
  rule_set_sha256 sha256_hex,
  terms jsonb,
  blank_rows jsonb,
  reading jsonb,
  plan jsonb,
  constraint attempt_actor_fkey FOREIGN KEY (actor) REFERENCES actor(id),
  constraint attempt_check CHECK (((finished_at IS NULL) = (outcome IS NULL))),
  constraint attempt_number_check CHECK ((number > 0)),
  constraint attempt_outcome_check CHECK ((outcome = ANY (ARRAY['rejected'::text, 'needs-answer'::text, 'accepted'::text]))),
  constraint attempt_pkey PRIMARY KEY (submission, number),
  constraint attempt_submission_fkey FOREIGN KEY (submission) REFERENCES submission(id)
);

create table audit (
  id bigint generated always as identity not null,
  at timestamp with time zone not null,
  actor text not null,
  act text not null,
  object text not null,
  details jsonb default '{}'::jsonb not null,
  constraint audit_actor_fkey FOREIGN KEY (actor) REFERENCES actor(id),
  constraint audit_pkey PRIMARY KEY (id)
);

create table body (
  import bigint not null,
  id text not null,
  ordinal integer not null,
  name text not null,
  parent text,
  valid_from partial_date,
  valid_to partial_date,
  address text,
  telephone text,
  email text,
  website text,
  constraint body_import_fkey FOREIGN KEY (import) REFERENCES reference_import(id),
  constraint body_pkey PRIMARY KEY (import, id)
);

create table branch_stand_in (
  id bigint generated always as identity not null,
  organisation text not null,
  parent text not null,
  year integer not null,
  because text not null,
  actor text not null,
  decided_at timestamp with time zone not null,
  undone_at timestamp with time zone,
  undone_by text,
  constraint branch_stand_in_actor_fkey FOREIGN KEY (actor) REFERENCES actor(id),
  constraint branch_stand_in_because_check CHECK ((because ~ '\S'::text)),
  constraint branch_stand_in_check CHECK ((parent <> organisation)),
  constraint branch_stand_in_check1 CHECK (((undone_at IS NULL) = (undone_by IS NULL))),
  constraint branch_stand_in_pkey PRIMARY KEY (id),
  constraint branch_stand_in_undone_by_fkey FOREIGN KEY (undone_by) REFERENCES actor(id)
);

create table cell (
  series text not null,
  year integer not null,
  geo text not null,
  type text not null,
  activity text not null,
  indicator text not null,
  unit text not null,
  gross numeric not null,
  overlap numeric not null,
  overlap_here numeric not null,
  value numeric not null,
  flags text not null,
  answered integer not null,
  known_of integer not null,
  reporter_ids text[] not null,
  fresh numeric not null,
  stand_in numeric not null,
  "national" numeric not null,
  estimated numeric not null,
  imputed numeric not null,
  detail text not null,
  lower numeric not null,
  upper numeric not null,
  constraint cell_answered_check CHECK ((answered >= 0)),
  constraint cell_check CHECK ((value = (gross - overlap))),
  constraint cell_check1 CHECK (((lower <= value) AND (value <= upper))),
  constraint cell_known_of_check CHECK ((known_of >= 0)),
  constraint cell_pkey PRIMARY KEY (series, year, geo, type, activity, indicator, detail, unit)
);

create table change_reason (
  id bigint generated always as identity not null,
  edition text not null,
  coordinates jsonb not null,
  before numeric,
  after numeric,
  code text not null,
  because text not null,
  actor text not null,
  at timestamp with time zone not null,
  constraint change_reason_actor_fkey FOREIGN KEY (actor) REFERENCES actor(id),
  constraint change_reason_because_check CHECK ((because ~ '\S'::text)),
  constraint change_reason_code_check CHECK ((code = ANY (ARRAY['LATE'::text, 'ERR'::text, 'METH'::text, 'PERI'::text, 'OVL'::text, 'CUR'::text]))),
  constraint change_reason_edition_fkey FOREIGN KEY (edition) REFERENCES edition(id),
  constraint change_reason_pkey PRIMARY KEY (id)
);

create table country_place (
  import bigint not null,
  country text not null,
  ordinal integer not null,
  name text not null,
  place text not null,
  valid_from partial_date,
  valid_to partial_date,
  constraint country_place_country_check CHECK ((country ~ '^[A-Z]{2}$'::text)),
  constraint country_place_import_country_valid_from_key UNIQUE NULLS NOT DISTINCT (import, country, valid_from),
  constraint country_place_import_fkey FOREIGN KEY (import) REFERENCES reference_import(id),
  constraint country_place_pkey PRIMARY KEY (import, ordinal),
  constraint country_place_place_check CHECK ((place = ANY (ARRAY['EUR'::text, 'AME_NA'::text, 'AME_MS'::text, 'AME_XX'::text, 'APA'::text, 'OTH'::text])))
);

create table decision (
  id bigint generated always as identity not null,
  submission text not null,
  attempt integer not null,
  finding integer not null,
  rule text not null,
  "row" integer not null,
  indicator text,
  decision text not null,
  because text not null,
  actor text not null,
  at timestamp with time zone not null,
  file_attempt integer generated always as (NULLIF(attempt, 0)) stored,
  outside_finding integer generated always as (
CASE
    WHEN (attempt = 0) THEN finding
    ELSE NULL::integer
END) stored,
  constraint decision_actor_fkey FOREIGN KEY (actor) REFERENCES actor(id),
  constraint decision_because_check CHECK ((because <> ''::text)),
  constraint decision_decision_check CHECK ((decision = ANY (ARRAY['release'::text, 'keep-out'::text]))),
  constraint decision_outside_finding_fkey FOREIGN KEY (outside_finding) REFERENCES outside_finding(id),
  constraint decision_pkey PRIMARY KEY (id),
  constraint decision_submission_file_attempt_finding_fkey FOREIGN KEY (submission, file_attempt, finding) REFERENCES finding(submission, attempt, ordinal)
);

create table edition (
  id text not null,
  year integer not null,
  status text not null,
  number integer not null,
  state text not null,
  inputs jsonb not null,
  inputs_sha256 sha256_hex not null,
  manifest_sha256 sha256_hex,
  actor text not null,
  requested_at timestamp with time zone not null,
  frozen_at timestamp with time zone,
  previous text,
  constraint edition_actor_fkey FOREIGN KEY (actor) REFERENCES actor(id),
  constraint edition_check CHECK ((id = (((year || '-'::text) || "left"(status, 1)) || number))),
  constraint edition_check1 CHECK (((manifest_sha256 IS NULL) = (frozen_at IS NULL))),
  constraint edition_check2 CHECK (((manifest_sha256 IS NOT NULL) OR (state = ANY (ARRAY['draft'::text, 'abandoned'::text])))),
  constraint edition_number_check CHECK ((number > 0)),
  constraint edition_pkey PRIMARY KEY (id),
  constraint edition_previous_fkey FOREIGN KEY (previous) REFERENCES edition(id),
  constraint edition_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'in-review'::text, 'approved'::text, 'released'::text, 'abandoned'::text, 'withdrawn'::text]))),
  constraint edition_status_check CHECK ((status = ANY (ARRAY['provisional'::text, 'final'::text, 'revised'::text]))),
  constraint edition_year_status_number_key UNIQUE (year, status, number)
);

create table edition_basis (
  edition text not null,
  basis bytea not null,
  constraint edition_basis_edition_fkey FOREIGN KEY (edition) REFERENCES edition(id),
  constraint edition_basis_pkey PRIMARY KEY (edition)
);

create table edition_block (
  edition text not null,
  ordinal integer not null,
  rule text not null,
  code text not null,
  coordinates jsonb not null,
  params jsonb not null,
  constraint edition_block_edition_fkey FOREIGN KEY (edition) REFERENCES edition_judged(edition),
  constraint edition_block_ordinal_check CHECK ((ordinal > 0)),
  constraint edition_block_pkey PRIMARY KEY (edition, ordinal)
);

create table edition_call_off (
  release bigint not null,
  because text not null,
  actor text not null,
  at timestamp with time zone not null,
  constraint edition_call_off_actor_fkey FOREIGN KEY (actor) REFERENCES actor(id),
  constraint edition_call_off_because_check CHECK ((because ~ '\S'::text)),
  constraint edition_call_off_pkey PRIMARY KEY (release),
  constraint edition_call_off_release_fkey FOREIGN KEY (release) REFERENCES edition_release(id)
);

create table edition_clearance (
  id bigint generated always as identity not null,
  edition text not null,
  ordinal integer not null,
  is_cleared boolean not null,
  because text not null,
  actor text not null,
  at timestamp with time zone not null,
  constraint edition_clearance_actor_fkey FOREIGN KEY (actor) REFERENCES actor(id),
  constraint edition_clearance_because_check CHECK ((because ~ '\S'::text)),
  constraint edition_clearance_edition_ordinal_fkey FOREIGN KEY (edition, ordinal) REFERENCES edition_block(edition, ordinal),
  constraint edition_clearance_pkey PRIMARY KEY (id)
);

create table edition_judged (
  edition text not null,
  blocks integer not null,
  constraint edition_judged_blocks_check CHECK ((blocks >= 0)),
  constraint edition_judged_edition_fkey FOREIGN KEY (edition) REFERENCES edition(id),
  constraint edition_judged_pkey PRIMARY KEY (edition)
);

create table edition_notice (
  id bigint generated always as identity not null,
  edition text not null,
  replaces text,
  body text not null,
  actor text not null,
  at timestamp with time zone not null,
  constraint edition_notice_actor_fkey FOREIGN KEY (actor) REFERENCES actor(id),
  constraint edition_notice_body_check CHECK (((body ~ '\S'::text) AND (char_length(body) <= 4000))),
  constraint edition_notice_check CHECK ((replaces <> edition)),
  constraint edition_notice_edition_fkey FOREIGN KEY (edition) REFERENCES edition(id),
  constraint edition_notice_pkey PRIMARY KEY (id),
  constraint edition_notice_replaces_fkey FOREIGN KEY (replaces) REFERENCES edition(id)
);

create table edition_release (
  id bigint generated always as identity not null,
  edition text not null,
  manifest_sha256 sha256_hex not null,
  moment timestamp with time zone not null,
  zone text not null,
  actor text not null,
  at timestamp with time zone not null,
  constraint edition_release_actor_fkey FOREIGN KEY (actor) REFERENCES actor(id),
  constraint edition_release_check CHECK ((moment >= at)),
  constraint edition_release_edition_fkey FOREIGN KEY (edition) REFERENCES edition(id),
  constraint edition_release_pkey PRIMARY KEY (id),
  constraint edition_release_zone_check CHECK ((zone ~ '\S'::text))
);

create table edition_request (
  id bigint generated always as identity not null,
  year integer not null,
  status text not null,
  actor text not null,
  requested_at timestamp with time zone not null,
  edition text,
  constraint edition_request_actor_fkey FOREIGN KEY (actor) REFERENCES actor(id),
  constraint edition_request_edition_fkey FOREIGN KEY (edition) REFERENCES edition(id),
  constraint edition_request_pkey PRIMARY KEY (id),
  constraint edition_request_status_check CHECK ((status = ANY (ARRAY['provisional'::text, 'final'::text, 'revised'::text])))
);

create table edition_signature (
  edition text not null,
  manifest_sha256 sha256_hex not null,
  key_id sha256_hex not null,
  signature text not null,
  actor text not null,
  at timestamp with time zone not null,
  constraint edition_signature_actor_fkey FOREIGN KEY (actor) REFERENCES actor(id),
  constraint edition_signature_edition_fkey FOREIGN KEY (edition) REFERENCES edition(id),
  constraint edition_signature_key_id_fkey FOREIGN KEY (key_id) REFERENCES signing_key(id),
  constraint edition_signature_pkey PRIMARY KEY (edition, key_id),
  constraint edition_signature_signature_check CHECK ((signature ~ '^[0-9a-f]{128}$'::text))
);

create table edition_transition (
  "from" text not null,
  "to" text not null,
  constraint edition_transition_pkey PRIMARY KEY ("from", "to")
);

create table edition_withdrawal (
  edition text not null,
  because text not null,
  actor text not null,
  at timestamp with time zone not null,
  constraint edition_withdrawal_actor_fkey FOREIGN KEY (actor) REFERENCES actor(id),
  constraint edition_withdrawal_because_check CHECK ((because ~ '\S'::text)),
  constraint edition_withdrawal_edition_fkey FOREIGN KEY (edition) REFERENCES edition(id),
  constraint edition_withdrawal_pkey PRIMARY KEY (edition)
);

create table enterprise_match (
  id integer generated always as identity not null,
  territory text not null,
  one text not null,
  other text not null,
  decision text not null,
  because text not null,
  actor text not null,
  at timestamp with time zone not null,
  constraint enterprise_match_actor_fkey FOREIGN KEY (actor) REFERENCES actor(id),
  constraint enterprise_match_because_check CHECK ((because ~ '\S'::text)),
  constraint enterprise_match_check CHECK ((one < other)),
  constraint enterprise_match_decision_check CHECK ((decision = ANY (ARRAY['same'::text, 'different'::text]))),
  constraint enterprise_match_pkey PRIMARY KEY (id)
);

create table expert_estimate (
  id bigint generated always as identity not null,
  organisation text not null,
  year integer not null,
  type text not null,
  indicator text not null,
  value numeric not null,
  because text not null,
  actor text not null,
  at timestamp with time zone not null,
  withdrawn_at timestamp with time zone,
  withdrawn_by text,
  constraint expert_estimate_actor_fkey FOREIGN KEY (actor) REFERENCES actor(id),
  constraint expert_estimate_because_check CHECK ((because ~ '\S'::text)),
  constraint expert_estimate_check CHECK (((withdrawn_at IS NULL) = (withdrawn_by IS NULL))),
  constraint expert_estimate_pkey PRIMARY KEY (id),
  constraint expert_estimate_value_check CHECK ((value >= (0)::numeric)),
  constraint expert_estimate_withdrawn_by_fkey FOREIGN KEY (withdrawn_by) REFERENCES actor(id)
);

create table finding (
  submission text not null,
  attempt integer not null,
  ordinal integer not null,
  rule text not null,
  code text not null,
  severity text not null,
  level text not null,
  sheet text,
  "row" integer not null,
  "column" integer,
  header text,
  indicator text,
  raw text,
  params jsonb not null,
  keeps_out jsonb not null,
  in_file jsonb,
  constraint finding_level_check CHECK ((level = ANY (ARRAY['file'::text, 'record'::text, 'cell'::text]))),
  constraint finding_pkey PRIMARY KEY (submission, attempt, ordinal),
  constraint finding_severity_check CHECK ((severity = ANY (ARRAY['ERROR'::text, 'HOLD'::text, 'WARN'::text, 'QUERY'::text, 'INFO'::text, 'BLOCK'::text]))),
  constraint finding_submission_attempt_fkey FOREIGN KEY (submission, attempt) REFERENCES attempt(submission, number)
);

create table group_perimeter (
  import bigint not null,
  organisation text not null,
  enterprise text not null,
  country text not null,
  valid_from partial_date,
  valid_to partial_date,
  constraint group_perimeter_country_check CHECK ((country ~ '^[A-Z]{2}$'::text)),
  constraint group_perimeter_import_fkey FOREIGN KEY (import) REFERENCES reference_import(id),
  constraint group_perimeter_import_organisation_enterprise_valid_from_key UNIQUE NULLS NOT DISTINCT (import, organisation, enterprise, valid_from),
  constraint group_perimeter_import_organisation_fkey FOREIGN KEY (import, organisation) REFERENCES organisation(import, id)
);

create table idempotency_key (
  actor text not null,
  key text not null,
  fingerprint sha256_hex not null,
  submission text not null,
  answer jsonb not null,
  at timestamp with time zone not null,
  constraint idempotency_key_actor_fkey FOREIGN KEY (actor) REFERENCES actor(id),
  constraint idempotency_key_key_check CHECK ((key ~ '^[\x21-\x7e]{1,200}$'::text)),
  constraint idempotency_key_pkey PRIMARY KEY (actor, key),
  constraint idempotency_key_submission_fkey FOREIGN KEY (submission) REFERENCES submission(id) ON DELETE CASCADE
);

create table member_cell (
  year integer not null,
  reporter text not null,
  type text not null,
  activity text not null,
  indicator text not null,
  detail text not null,
  unit text not null,
  value numeric not null,
  flags text not null,
  fresh numeric not null,
  stand_in numeric not null,
  "national" numeric not null,
  estimated numeric not null,
  imputed numeric not null,
  constraint member_cell_pkey PRIMARY KEY (year, reporter, type, activity, indicator, detail, unit),
  constraint member_cell_year_reporter_fkey FOREIGN KEY (year, reporter) REFERENCES member_return(year, reporter) ON DELETE CASCADE
);

create table member_return (
  year integer not null,
  reporter text not null,
  version text not null,
  constraint member_return_pkey PRIMARY KEY (year, reporter)
);

create table migration (
  number integer not null,
  name text not null,
  sha256 text not null,
  applied_at timestamp with time zone default now() not null,
  constraint migration_pkey PRIMARY KEY (number)
);

create table observation (
  submission text not null,
  attempt integer not null,
  ordinal integer not null,
  reporter text not null,
  year integer not null,
  scope text not null,
  perimeter text not null,
  country text not null,
  area text not null,
  type text not null,
  activity text not null,
  activity_revision text,
  indicator text not null,
  sex text not null,
  size text not null,
  origin text not null,
  cohort text not null,
  horizon text not null,
  period_start text not null,
  value numeric not null,
  unit text not null,
  reference_date partial_date,
  flags text not null,
  confidentiality text not null,
  is_public boolean not null,
  sheet text,
  "row" integer not null,
  "column" integer,
  header text,
  status text not null,
  in_file jsonb,
  constraint observation_activity_revision_check CHECK ((activity_revision = ANY (ARRAY['4'::text, '5'::text]))),
  constraint observation_confidentiality_check CHECK ((confidentiality = ANY (ARRAY['F'::text, 'C'::text, 'N'::text]))),
  constraint observation_perimeter_check CHECK ((perimeter = ANY (ARRAY['COOP'::text, 'COOP_SUBS'::text]))),
  constraint observation_pkey PRIMARY KEY (submission, attempt, ordinal),
  constraint observation_scope_check CHECK ((scope = ANY (ARRAY['AFF'::text, 'NAT'::text]))),
  constraint observation_status_check CHECK ((status = ANY (ARRAY['counts'::text, 'held'::text, 'refused'::text]))),
  constraint observation_submission_attempt_fkey FOREIGN KEY (submission, attempt) REFERENCES attempt(submission, number)
);

create table organisation (
  import bigint not null,
  id text not null,
  ordinal integer not null,
  name text not null,
  country text not null,
  kind text not null,
  is_group boolean not null,
  constraint organisation_country_check CHECK ((country ~ '^[A-Z]{2}$'::text)),
  constraint organisation_import_fkey FOREIGN KEY (import) REFERENCES reference_import(id),
  constraint organisation_pkey PRIMARY KEY (import, id)
);

create table outbox (
  id bigint generated always as identity not null,
  job text not null,
  payload jsonb not null,
  created_at timestamp with time zone default now() not null,
  sent_at timestamp with time zone,
  done_at timestamp with time zone,
  parked_at timestamp with time zone,
  constraint outbox_pkey PRIMARY KEY (id)
);

create table outside_finding (
  id integer generated always as identity not null,
  submission text not null,
  source text not null,
  is_in_force boolean not null,
  rule text not null,
  code text not null,
  severity text not null,
  level text not null,
  sheet text,
  "row" integer not null,
  "column" integer,
  header text,
  in_file jsonb,
  indicator text,
  raw text,
  params jsonb not null,
  keeps_out jsonb not null,
  constraint outside_finding_level_check CHECK ((level = ANY (ARRAY['file'::text, 'record'::text, 'cell'::text]))),
  constraint outside_finding_pkey PRIMARY KEY (id),
  constraint outside_finding_severity_check CHECK ((severity = ANY (ARRAY['ERROR'::text, 'HOLD'::text, 'WARN'::text, 'QUERY'::text, 'INFO'::text, 'BLOCK'::text])))
);

create table overlap (
  import bigint not null,
  ordinal integer not null,
  a text not null,
  b text not null,
  kind text not null,
  type text,
  indicator text not null,
  amount numeric,
  reference_date partial_date,
  constraint overlap_import_a_b_kind_type_indicator_reference_date_key UNIQUE NULLS NOT DISTINCT (import, a, b, kind, type, indicator, reference_date),
  constraint overlap_import_fkey FOREIGN KEY (import) REFERENCES reference_import(id),
  constraint overlap_kind_check CHECK ((kind = ANY (ARRAY['declared'::text, 'structural'::text, 'suspected'::text]))),
  constraint overlap_pkey PRIMARY KEY (import, ordinal)
);

create table overlap_decision (
  id bigint generated always as identity not null,
  year integer not null,
  a text not null,
  b text not null,
  type text,
  indicator text not null,
  decision text not null,
  because text not null,
  actor text not null,
  decided_at timestamp with time zone not null,
  constraint overlap_decision_actor_fkey FOREIGN KEY (actor) REFERENCES actor(id),
  constraint overlap_decision_because_check CHECK ((because ~ '\S'::text)),
  constraint overlap_decision_check CHECK ((a < b)),
  constraint overlap_decision_decision_check CHECK ((decision = ANY (ARRAY['release'::text, 'keep-out'::text]))),
  constraint overlap_decision_pkey PRIMARY KEY (id)
);

create table part_of (
  import bigint not null,
  ordinal integer not null,
  part text not null,
  whole text not null,
  valid_from partial_date,
  valid_to partial_date,
  constraint part_of_check CHECK ((whole <> part)),
  constraint part_of_import_fkey FOREIGN KEY (import) REFERENCES reference_import(id),
  constraint part_of_import_part_whole_valid_from_valid_to_key UNIQUE NULLS NOT DISTINCT (import, part, whole, valid_from, valid_to),
  constraint part_of_pkey PRIMARY KEY (import, ordinal)
);

create table pre_release (
  id bigint generated always as identity not null,
  edition text not null,
  person text not null,
  because text not null,
  actor text not null,
  at timestamp with time zone not null,
  constraint pre_release_actor_fkey FOREIGN KEY (actor) REFERENCES actor(id),
  constraint pre_release_because_check CHECK ((because ~ '\S'::text)),
  constraint pre_release_edition_fkey FOREIGN KEY (edition) REFERENCES edition(id),
  constraint pre_release_person_fkey FOREIGN KEY (person) REFERENCES actor(id),
  constraint pre_release_pkey PRIMARY KEY (id)
);

create table pre_release_end (
  pre_release bigint not null,
  because text not null,
  actor text not null,
  at timestamp with time zone not null,
  constraint pre_release_end_actor_fkey FOREIGN KEY (actor) REFERENCES actor(id),
  constraint pre_release_end_because_check CHECK ((because ~ '\S'::text)),
  constraint pre_release_end_pkey PRIMARY KEY (pre_release),
  constraint pre_release_end_pre_release_fkey FOREIGN KEY (pre_release) REFERENCES pre_release(id)
);

create table profile (
  import bigint not null,
  organisation text not null,
  version integer not null,
  layout jsonb not null,
  constraint profile_import_fkey FOREIGN KEY (import) REFERENCES reference_import(id),
  constraint profile_organisation_version_key UNIQUE (organisation, version),
  constraint profile_pkey PRIMARY KEY (import, organisation, version),
  constraint profile_version_check CHECK ((version > 0))
);

create table rate (
  import bigint not null,
  year integer not null,
  currency text not null,
  kind text default 'average'::text not null,
  units numeric,
  country text not null,
  constraint rate_check CHECK (((kind = 'ppp'::text) = (country <> ''::text))),
  constraint rate_country_check CHECK ((country ~ '^([A-Z]{2})?$'::text)),
  constraint rate_currency_check CHECK ((currency ~ '^[A-Z]{3}$'::text)),
  constraint rate_import_fkey FOREIGN KEY (import) REFERENCES reference_import(id),
  constraint rate_kind_check CHECK ((kind = ANY (ARRAY['average'::text, 'year-end'::text, 'ppp'::text]))),
  constraint rate_pkey PRIMARY KEY (import, year, currency, kind, country),
  constraint rate_units_per_eur_check CHECK ((units > (0)::numeric))
);

create table reference_import (
  id bigint generated always as identity not null,
  kind text not null,
  imported_at timestamp with time zone not null,
  actor text not null,
  undone_at timestamp with time zone,
  undone_by text,
  constraint reference_import_actor_fkey FOREIGN KEY (actor) REFERENCES actor(id),
  constraint reference_import_check CHECK (((undone_at IS NULL) = (undone_by IS NULL))),
  constraint reference_import_kind_check CHECK ((kind = ANY (ARRAY['network'::text, 'profiles'::text, 'overlaps'::text, 'rates'::text, 'statements'::text]))),
  constraint reference_import_pkey PRIMARY KEY (id),
  constraint reference_import_undone_by_fkey FOREIGN KEY (undone_by) REFERENCES actor(id)
);

create table reference_import_file (
  import bigint not null,
  ordinal integer not null,
  name text not null,
  sha256 sha256_hex not null,
  size bigint not null,
  constraint reference_import_file_import_fkey FOREIGN KEY (import) REFERENCES reference_import(id),
  constraint reference_import_file_pkey PRIMARY KEY (import, ordinal),
  constraint reference_import_file_size_check CHECK ((size >= 0))
);

create table register_cell (
  load integer not null,
  ordinal integer not null,
  scope text not null,
  perimeter text not null,
  area text not null,
  type text not null,
  activity text not null,
  activity_revision text,
  flags text not null,
  reference_date partial_date,
  indicator text not null,
  value numeric not null,
  rows integer not null,
  enterprises integer not null,
  largest numeric not null,
  size numeric not null,
  constraint register_cell_load_fkey FOREIGN KEY (load) REFERENCES register_load(id) ON DELETE CASCADE,
  constraint register_cell_pkey PRIMARY KEY (load, ordinal)
);

create table register_kept_out (
  load integer not null,
  "row" integer not null,
  indicator text not null,
  status text not null,
  constraint register_kept_out_pkey PRIMARY KEY (load, "row", indicator, status),
  constraint register_kept_out_status_check CHECK ((status = ANY (ARRAY['held'::text, 'refused'::text])))
);

create table register_load (
  id integer generated always as identity not null,
  submission text,
  attempt integer,
  year integer not null,
  organisation text not null,
  begun_at timestamp with time zone not null,
  kept_at timestamp with time zone,
  constraint register_load_check CHECK (((kept_at IS NULL) OR (attempt IS NOT NULL))),
  constraint register_load_pkey PRIMARY KEY (id),
  constraint register_load_submission_attempt_fkey FOREIGN KEY (submission, attempt) REFERENCES attempt(submission, number),
  constraint register_load_submission_fkey FOREIGN KEY (submission) REFERENCES submission(id)
);

create table register_row (
  year integer not null,
  organisation text not null,
  submission text not null,
  attempt integer not null,
  load integer not null,
  "row" integer not null,
  kind text not null,
  enterprises integer,
  national_id text,
  name text,
  postcode text,
  type text not null,
  activity text not null,
  activity_revision text,
  area text not null,
  scope text not null,
  perimeter text not null,
  reference_date text,
  flags text not null,
  note text,
  ent_subs numeric,
  mbr_total numeric,
  mbr_worker numeric,
  mbr_producer numeric,
  mbr_user numeric,
  mbr_volunteer numeric,
  mbr_support numeric,
  mbr_legal numeric,
  wrk_total numeric,
  wrk_mbr numeric,
  wrk_emp numeric,
  wrk_dc numeric,
  wrk_prod numeric,
  wrk_vol numeric,
  wrk_subs numeric,
  wrk_abroad numeric,
  wrk_fte numeric,
  wrk_f numeric,
  wrk_mbr_f numeric,
  wrk_perm numeric,
  wrk_dis numeric,
  wrk_disadv numeric,
  turn numeric,
  val_add numeric,
  result numeric,
  equity numeric,
  is_primary boolean
) partition by LIST (year);

create table release_consent (
  id bigint generated always as identity not null,
  organisation text not null,
  year integer not null,
  indicator text,
  file_sha256 sha256_hex not null,
  actor text not null,
  at timestamp with time zone not null,
  constraint release_consent_actor_fkey FOREIGN KEY (actor) REFERENCES actor(id),
  constraint release_consent_pkey PRIMARY KEY (id)
);

create table release_consent_withdrawal (
  consent bigint not null,
  because text not null,
  actor text not null,
  at timestamp with time zone not null,
  constraint release_consent_withdrawal_actor_fkey FOREIGN KEY (actor) REFERENCES actor(id),
  constraint release_consent_withdrawal_because_check CHECK ((because ~ '\S'::text)),
  constraint release_consent_withdrawal_consent_fkey FOREIGN KEY (consent) REFERENCES release_consent(id),
  constraint release_consent_withdrawal_pkey PRIMARY KEY (consent)
);

create table return_answers (
  submission text not null,
  attempt integer not null,
  answers jsonb not null,
  constraint return_answers_pkey PRIMARY KEY (submission, attempt),
  constraint return_answers_submission_attempt_fkey FOREIGN KEY (submission, attempt) REFERENCES attempt(submission, number)
);

create table round (
  year integer not null,
  opens_on date not null,
  asked_by date not null,
  accepted_until date not null,
  state text not null,
  opened_by text not null,
  constraint round_check CHECK (((opens_on <= asked_by) AND (asked_by <= accepted_until))),
  constraint round_opened_by_fkey FOREIGN KEY (opened_by) REFERENCES actor(id),
  constraint round_pkey PRIMARY KEY (year),
  constraint round_state_check CHECK ((state = ANY (ARRAY['open'::text, 'closed'::text]))),
  constraint round_year_check CHECK (((year >= 1900) AND (year <= 2200)))
);

create table round_extension (
  year integer not null,
  organisation text not null,
  until date not null,
  actor text not null,
  at timestamp with time zone not null,
  constraint round_extension_actor_fkey FOREIGN KEY (actor) REFERENCES actor(id),
  constraint round_extension_pkey PRIMARY KEY (year, organisation),
  constraint round_extension_year_fkey FOREIGN KEY (year) REFERENCES round(year)
);

create table shared_group (
  year integer not null,
  territory text not null,
  ordinal integer not null,
  indicator text not null,
  enterprises integer not null,
  entries jsonb not null,
  constraint shared_group_pkey PRIMARY KEY (year, territory, ordinal),
  constraint shared_group_year_territory_fkey FOREIGN KEY (year, territory) REFERENCES shared_search(year, territory) ON DELETE CASCADE
);

create table shared_search (
  year integer not null,
  territory text not null,
  inputs text not null,
  identified text[] not null,
  constraint shared_search_pkey PRIMARY KEY (year, territory)
);

create table sheet_reply (
  id bigint generated always as identity not null,
  edition text not null,
  organisation text not null,
  manifest_sha256 sha256_hex not null,
  kind text not null,
  body text,
  actor text not null,
  at timestamp with time zone not null,
  constraint sheet_reply_actor_fkey FOREIGN KEY (actor) REFERENCES actor(id),
  constraint sheet_reply_body_check CHECK (((body ~ '\S'::text) AND (char_length(body) <= 4000))),
  constraint sheet_reply_check CHECK (((kind = 'confirm'::text) OR (body IS NOT NULL))),
  constraint sheet_reply_edition_organisation_fkey FOREIGN KEY (edition, organisation) REFERENCES sheet_request(edition, organisation),
  constraint sheet_reply_kind_check CHECK ((kind = ANY (ARRAY['confirm'::text, 'dispute'::text, 'answer'::text]))),
  constraint sheet_reply_pkey PRIMARY KEY (id)
);

create table sheet_request (
  edition text not null,
  organisation text not null,
  actor text not null,
  at timestamp with time zone not null,
  constraint sheet_request_actor_fkey FOREIGN KEY (actor) REFERENCES actor(id),
  constraint sheet_request_edition_fkey FOREIGN KEY (edition) REFERENCES edition(id),
  constraint sheet_request_organisation_check CHECK ((organisation ~ '\S'::text)),
  constraint sheet_request_pkey PRIMARY KEY (edition, organisation)
);

create table signing_key (
  id sha256_hex not null,
  public_key_pem text not null,
  label text not null,
  actor text not null,
  valid_from timestamp with time zone not null,
  constraint signing_key_actor_fkey FOREIGN KEY (actor) REFERENCES actor(id),
  constraint signing_key_label_check CHECK ((label ~ '\S'::text)),
  constraint signing_key_pkey PRIMARY KEY (id),
  constraint signing_key_public_key_pem_check CHECK ((public_key_pem ~~ '-----BEGIN PUBLIC KEY-----%'::text))
);

create table signing_key_retirement (
  key_id sha256_hex not null,
  because text not null,
  actor text not null,
  at timestamp with time zone not null,
  constraint signing_key_retirement_actor_fkey FOREIGN KEY (actor) REFERENCES actor(id),
  constraint signing_key_retirement_because_check CHECK ((because ~ '\S'::text)),
  constraint signing_key_retirement_key_id_fkey FOREIGN KEY (key_id) REFERENCES signing_key(id),
  constraint signing_key_retirement_pkey PRIMARY KEY (key_id)
);

create table statement (
  import bigint not null,
  ordinal integer not null,
  source text not null,
  body text,
  scope text,
  year text not null,
  geo text not null,
  type text not null,
  indicator text not null,
  value numeric not null,
  "precision" text,
  note text,
  constraint statement_import_fkey FOREIGN KEY (import) REFERENCES reference_import(id),
  constraint statement_pkey PRIMARY KEY (import, ordinal)
);

create table submission (
  id text not null,
  organisation text not null,
  year integer not null,
  sequence integer not null,
  file_name text not null,
  sha256 sha256_hex not null,
  size bigint not null,
  kind text not null,
  state text not null,
  channel text not null,
  actor text not null,
  received_at timestamp with time zone not null,
  reason_code text,
  reason text,
  supersedes text,
  constraint submission_actor_fkey FOREIGN KEY (actor) REFERENCES actor(id),
  constraint submission_channel_check CHECK ((channel = ANY (ARRAY['api'::text, 'cli'::text]))),
  constraint submission_check CHECK ((id = ((((organisation || '-'::text) || year) || '-'::text) || "left"((sha256)::text, 12)))),
  constraint submission_kind_check CHECK ((kind = ANY (ARRAY['file'::text, 'nil'::text]))),
  constraint submission_organisation_year_sequence_key UNIQUE (organisation, year, sequence),
  constraint submission_organisation_year_sha256_key UNIQUE (organisation, year, sha256),
  constraint submission_pkey PRIMARY KEY (id),
  constraint submission_sequence_check CHECK ((sequence > 0)),
  constraint submission_size_check CHECK ((size >= 0)),
  constraint submission_state_check CHECK ((state = ANY (ARRAY['received'::text, 'checking'::text, 'rejected'::text, 'needs-answer'::text, 'accepted'::text, 'superseded'::text, 'withdrawn'::text]))),
  constraint submission_supersedes_fkey FOREIGN KEY (supersedes) REFERENCES submission(id) ON DELETE SET NULL
);

create table submission_source (
  submission text not null,
  source text not null,
  actor text not null,
  at timestamp with time zone not null,
  constraint submission_source_actor_fkey FOREIGN KEY (actor) REFERENCES actor(id),
  constraint submission_source_pkey PRIMARY KEY (submission),
  constraint submission_source_source_check CHECK ((source <> ''::text)),
  constraint submission_source_submission_fkey FOREIGN KEY (submission) REFERENCES submission(id)
);

create table submission_transition (
  "from" text not null,
  "to" text not null,
  constraint submission_transition_pkey PRIMARY KEY ("from", "to")
);

create table thread (
  id bigint generated always as identity not null,
  submission text not null,
  place text not null,
  rule text not null,
  "row" integer not null,
  indicator text,
  cause text not null,
  says text not null,
  doubts boolean not null,
  attempt integer not null,
  finding integer not null,
  state text not null,
  is_gone boolean default false not null,
  earlier bigint,
  opened_at timestamp with time zone default now() not null,
  constraint thread_pkey PRIMARY KEY (id),
  constraint thread_place_check CHECK ((place = ANY (ARRAY['file'::text, 'outside'::text, 'rows'::text]))),
  constraint thread_state_check CHECK ((state = ANY (ARRAY['open'::text, 'answered'::text, 'settled'::text]))),
  constraint thread_submission_place_rule_row_indicator_cause_key UNIQUE NULLS NOT DISTINCT (submission, place, rule, "row", indicator, cause)
);

create table thread_entry (
  id bigint generated always as identity not null,
  thread bigint not null,
  submission text not null,
  kind text not null,
  side text not null,
  "from" text not null,
  "to" text not null,
  body text not null,
  actor text not null,
  at timestamp with time zone default now() not null,
  constraint thread_entry_actor_fkey FOREIGN KEY (actor) REFERENCES actor(id),
  constraint thread_entry_check CHECK (((char_length(body) <= 4000) AND ((body <> ''::text) OR (side = 'pipeline'::text)))),
  constraint thread_entry_kind_side_from_to_fkey FOREIGN KEY (kind, side, "from", "to") REFERENCES thread_step(kind, side, "from", "to"),
  constraint thread_entry_pkey PRIMARY KEY (id),
  constraint thread_entry_thread_fkey FOREIGN KEY (thread) REFERENCES thread(id)
);

create table thread_step (
  kind text not null,
  side text not null,
  "from" text not null,
  "to" text not null,
  constraint thread_step_pkey PRIMARY KEY (kind, side, "from", "to")
);

CREATE INDEX actor_key_actor ON census.actor_key USING btree (actor);

CREATE INDEX answer_submission ON census.answer USING btree (submission, id);

CREATE INDEX approval_edition ON census.approval USING btree (edition);

CREATE INDEX audit_object ON census.audit USING btree (object, id);

CREATE UNIQUE INDEX branch_stand_in_in_force ON census.branch_stand_in USING btree (organisation, year) WHERE (undone_at IS NULL);

CREATE INDEX cell_year ON census.cell USING btree (year, geo);

CREATE INDEX change_reason_edition ON census.change_reason USING btree (edition);

CREATE INDEX decision_finding ON census.decision USING btree (submission, rule, "row", indicator, id);

CREATE INDEX edition_clearance_block ON census.edition_clearance USING btree (edition, ordinal, id);

CREATE INDEX edition_notice_edition ON census.edition_notice USING btree (edition);

CREATE INDEX edition_notice_replaces ON census.edition_notice USING btree (replaces);

CREATE INDEX edition_release_edition ON census.edition_release USING btree (edition);

CREATE INDEX edition_release_moment ON census.edition_release USING btree (moment);

CREATE INDEX enterprise_match_of ON census.enterprise_match USING btree (territory, id);

CREATE UNIQUE INDEX expert_estimate_in_force ON census.expert_estimate USING btree (organisation, year, type, indicator) WHERE (withdrawn_at IS NULL);

CREATE INDEX idempotency_key_submission ON census.idempotency_key USING btree (submission);

CREATE INDEX outbox_done ON census.outbox USING btree (done_at) WHERE (done_at IS NOT NULL);

CREATE INDEX outbox_open ON census.outbox USING btree (sent_at NULLS FIRST, id) WHERE ((done_at IS NULL) AND (parked_at IS NULL));

CREATE INDEX outbox_promised ON census.outbox USING btree (job, payload) WHERE (done_at IS NULL);

CREATE INDEX outside_finding_of_submission ON census.outside_finding USING btree (submission, source, id);

CREATE INDEX overlap_decision_of ON census.overlap_decision USING btree (a, b, indicator, year, id);

CREATE INDEX pre_release_edition ON census.pre_release USING btree (edition);

CREATE INDEX pre_release_person ON census.pre_release USING btree (person);

CREATE INDEX reference_import_kind ON census.reference_import USING btree (kind, imported_at, id);

CREATE UNIQUE INDEX register_load_kept ON census.register_load USING btree (submission, attempt) WHERE (kept_at IS NOT NULL);

CREATE INDEX release_consent_organisation ON census.release_consent USING btree (organisation, year);

CREATE INDEX sheet_reply_sheet ON census.sheet_reply USING btree (edition, organisation);

CREATE UNIQUE INDEX submission_accepted ON census.submission USING btree (organisation, year) WHERE (state = 'accepted'::text);

CREATE INDEX submission_supersedes ON census.submission USING btree (supersedes);

CREATE INDEX submission_year ON census.submission USING btree (year, state);

CREATE INDEX thread_earlier ON census.thread USING btree (earlier);

CREATE INDEX thread_entry_thread ON census.thread_entry USING btree (thread, id);

CREATE OR REPLACE FUNCTION census.act_time()
 RETURNS timestamp with time zone
 LANGUAGE sql
 STABLE
AS $function$
  select coalesce(nullif(current_setting('census.clock', true), '')::timestamptz, clock_timestamp())
$function$
;

CREATE OR REPLACE FUNCTION census.approvals_in_force(of_edition text, of_manifest text)
 RETURNS bigint
 LANGUAGE sql
 STABLE
AS $function$
  select count(distinct a.actor) from census.approval a
  where a.edition = of_edition and a.manifest_sha256 = of_manifest
    and not exists (select from census.approval_withdrawal w where w.approval = a.id)
$function$
;

CREATE OR REPLACE FUNCTION census.check_approval()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare
  found_state text;
  found_manifest text;
begin
  select state, manifest_sha256 into found_state, found_manifest from census.edition where id = new.edition for update;
  if found_state not in ('in-review', 'approved') then
    raise exception 'edition % is %: it is approved in review only', new.edition, found_state using errcode = 'check_violation';
  end if;
  if new.manifest_sha256 is distinct from found_manifest then
    raise exception 'edition % is %, not %', new.edition, found_manifest, new.manifest_sha256 using errcode = 'check_violation';
  end if;
  perform census.check_publisher(new.actor);
  if exists (select from census.approval a where a.edition = new.edition and a.actor = new.actor
    and not exists (select from census.approval_withdrawal w where w.approval = a.id)) then
    raise exception '% has approved edition % already: nobody counts twice', new.actor, new.edition
      using errcode = 'check_violation';
  end if;
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION census.check_approval_withdrawal()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare
  given census.approval;
  found_state text;
begin
  select * into given from census.approval where id = new.approval;
  if given.actor is distinct from new.actor then
    raise exception 'approval % is taken back by % only', new.approval, given.actor using errcode = 'check_violation';
  end if;
  select state into found_state from census.edition where id = given.edition for update;
  if found_state not in ('in-review', 'approved') then
    raise exception 'edition % is %: its approvals stay', given.edition, found_state using errcode = 'check_violation';
  end if;
  if census.release_in_force(given.edition) is not null
    and census.approvals_in_force(given.edition, given.manifest_sha256) <= 2 then
    raise exception 'the release of edition % rests on approval %: it is called off first', given.edition, new.approval
      using errcode = 'check_violation';
  end if;
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION census.check_attempt()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if tg_op = 'DELETE' then
    if old.submission = current_setting('census.deleting', true) then return old; end if;
    raise exception 'attempt % of % is never removed', old.number, old.submission using errcode = 'restrict_violation';
  end if;
  if old.finished_at is not null then
    raise exception 'attempt % of % has ended and is never changed', old.number, old.submission
      using errcode = 'restrict_violation';
  end if;
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION census.check_blocks(of_edition text)
 RETURNS void
 LANGUAGE plpgsql
AS $function$
declare
  standing int;
begin
  if not exists (select from census.edition_judged j where j.edition = of_edition)
    or (select j.blocks from census.edition_judged j where j.edition = of_edition)
      <> (select count(*) from census.edition_block b where b.edition = of_edition) then
    raise exception 'edition % has not been judged: nobody knows what stops its release', of_edition
      using errcode = 'check_violation';
  end if;
  select count(*) into standing from census.edition_block b
    where b.edition = of_edition and coalesce((
      select c.is_cleared from census.edition_clearance c
      where c.edition = b.edition and c.ordinal = b.ordinal order by c.id desc limit 1
    ), false) is false;
  if standing > 0 then
    raise exception 'edition % cannot be released: % of its blocks stand', of_edition, standing
      using errcode = 'check_violation';
  end if;
end $function$
;

CREATE OR REPLACE FUNCTION census.check_call_off()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare
  planned census.edition_release;
  found_state text;
begin
  select * into planned from census.edition_release where id = new.release;
  select state into found_state from census.edition where id = planned.edition for update;
  if found_state <> 'approved' or planned.moment <= census.act_time() then
    raise exception 'the release of edition % has come: it can only be withdrawn', planned.edition
      using errcode = 'check_violation';
  end if;
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION census.check_clearance()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare
  found_state text;
begin
  select state into found_state from census.edition where id = new.edition for update;
  if found_state in ('released', 'abandoned', 'withdrawn') then
    raise exception 'edition % is %: its blocks are no longer cleared or restored', new.edition, found_state
      using errcode = 'check_violation';
  end if;
  if not new.is_cleared and census.release_in_force(new.edition) is not null then
    raise exception 'the release of edition % rests on its blocks being cleared: it is called off first', new.edition
      using errcode = 'check_violation';
  end if;
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION census.check_disputes()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare
  disputed text;
begin
  perform 1 from census.edition where id = new.edition for update;
  select string_agg(organisation, ', ' order by organisation) into disputed from (
    select distinct on (r.organisation) r.organisation, r.kind from census.sheet_reply r
    where r.edition = new.edition order by r.organisation, r.id desc
  ) latest where kind = 'dispute';
  if disputed is not null then
    raise exception 'edition % is disputed by %: that is answered first', new.edition, disputed
      using errcode = 'check_violation';
  end if;
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION census.check_edition()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if tg_op = 'DELETE' then
    raise exception 'edition % is never removed: its number is used', old.id using errcode = 'restrict_violation';
  end if;
  if tg_op = 'INSERT' then
    if new.state <> 'draft' then
      raise exception 'edition % begins as a draft, not as %', new.id, new.state using errcode = 'check_violation';
    end if;
    return new;
  end if;
  if (new.id, new.year, new.status, new.number, new.inputs, new.inputs_sha256, new.actor, new.requested_at)
    is distinct from (old.id, old.year, old.status, old.number, old.inputs, old.inputs_sha256, old.actor, old.requested_at) then
    raise exception 'edition % is never changed: a correction is a new edition', old.id using errcode = 'restrict_violation';
  end if;
  if old.manifest_sha256 is not null
    and (new.manifest_sha256, new.frozen_at) is distinct from (old.manifest_sha256, old.frozen_at) then
    raise exception 'edition % is frozen as %: a correction is a new edition', old.id, old.manifest_sha256
      using errcode = 'restrict_violation';
  end if;
  if old.manifest_sha256 is null and new.manifest_sha256 is not null and old.state <> 'draft' then
    raise exception 'edition % is % and can no longer be frozen', old.id, old.state using errcode = 'check_violation';
  end if;
  if new.state <> old.state and not exists
    (select from census.edition_transition t where t."from" = old.state and t."to" = new.state) then
    raise exception 'edition % cannot go from % to %', old.id, old.state, new.state using errcode = 'check_violation';
  end if;
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION census.check_edition_release()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare
  found_state text;
  found_manifest text;
begin
  select state, manifest_sha256 into found_state, found_manifest from census.edition where id = new.edition for update;
  if found_state is distinct from 'approved' then
    raise exception 'edition % is %: only an approved one gets a moment of release', new.edition, found_state
      using errcode = 'check_violation';
  end if;
  if new.manifest_sha256 is distinct from found_manifest
    or census.approvals_in_force(new.edition, new.manifest_sha256) < 2 then
    raise exception 'two people have not approved edition % as %', new.edition, new.manifest_sha256
      using errcode = 'check_violation';
  end if;
  if new.moment < census.act_time() then
    raise exception 'the release of edition % cannot have been before now', new.edition using errcode = 'check_violation';
  end if;
  if census.release_in_force(new.edition) is not null then
    raise exception 'edition % has a moment of release already: it is called off first', new.edition
      using errcode = 'check_violation';
  end if;
  perform census.check_publisher(new.actor);
  perform census.check_blocks(new.edition);
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION census.check_notice()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if new.replaces is not null and (select e.year from census.edition e where e.id = new.replaces)
    is distinct from (select e.year from census.edition e where e.id = new.edition) then
    raise exception '% is of another year than %', new.replaces, new.edition using errcode = 'check_violation';
  end if;
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION census.check_publisher(of_actor text)
 RETURNS void
 LANGUAGE plpgsql
AS $function$
begin
  if not exists (select from census.actor a
    where a.id = of_actor and a.disabled_at is null and a.roles && array['publisher', 'admin']) then
    raise exception '% is no active publisher or admin', of_actor using errcode = 'check_violation';
  end if;
end $function$
;

CREATE OR REPLACE FUNCTION census.check_release()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare
  approvals bigint;
  moment timestamptz;
begin
  if new.state = old.state then
    return new;
  end if;
  approvals := census.approvals_in_force(new.id, new.manifest_sha256);
  moment := census.release_in_force(new.id);
  if new.state in ('approved', 'released') and approvals < 2 then
    raise exception 'edition % cannot become %: % of two people have approved %', new.id, new.state, approvals,
      new.manifest_sha256 using errcode = 'check_violation';
  end if;
  if new.state = 'in-review' and old.state = 'approved' and approvals >= 2 then
    raise exception 'edition % stays approved: no approval was taken back', new.id using errcode = 'check_violation';
  end if;
  if old.state = 'approved' and new.state <> 'released' and moment is not null then
    raise exception 'edition % has a moment of release: it is called off first', new.id using errcode = 'check_violation';
  end if;
  if new.state = 'released' then
    perform census.check_blocks(new.id);
    if not exists (select from census.edition_release r
      where r.edition = new.id and r.manifest_sha256 = new.manifest_sha256 and r.moment <= census.act_time()
        and not exists (select from census.edition_call_off c where c.release = r.id)) then
      raise exception 'edition % cannot be released: its moment has not come', new.id using errcode = 'check_violation';
    end if;
  end if;
  if new.state = 'withdrawn' and not exists (select from census.edition_withdrawal w where w.edition = new.id) then
    raise exception 'edition % is not withdrawn without a reason', new.id using errcode = 'check_violation';
  end if;
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION census.check_sheet_reply()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare
  found census.edition;
  latest text;
begin
  select * into found from census.edition where id = new.edition for update;
  if found.state not in ('in-review', 'approved') or census.release_in_force(new.edition) <= census.act_time() then
    raise exception 'edition % is %: its sheets are confirmed before its release', new.edition, found.state
      using errcode = 'check_violation';
  end if;
  if new.manifest_sha256 is distinct from found.manifest_sha256 then
    raise exception 'edition % is %, not %', new.edition, found.manifest_sha256, new.manifest_sha256
      using errcode = 'check_violation';
  end if;
  select r.kind into latest from census.sheet_reply r
    where r.edition = new.edition and r.organisation = new.organisation order by r.id desc limit 1;
  if new.kind = 'answer' and latest is distinct from 'dispute' then
    raise exception 'nothing is disputed on the sheet of % in %', new.organisation, new.edition
      using errcode = 'check_violation';
  end if;
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION census.check_signature()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare
  found record;
begin
  select manifest_sha256, state into found from census.edition where id = new.edition for update;
  if found.manifest_sha256 is distinct from new.manifest_sha256 then
    raise exception 'edition % is frozen as %, not as %', new.edition, found.manifest_sha256, new.manifest_sha256
      using errcode = 'check_violation';
  end if;
  if found.state not in ('approved', 'released') then
    raise exception 'edition % is %: only what is approved or released is signed', new.edition, found.state
      using errcode = 'check_violation';
  end if;
  if exists (select from census.signing_key_retirement where key_id = new.key_id) then
    raise exception 'key % is retired and signs no more', new.key_id using errcode = 'check_violation';
  end if;
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION census.check_submission()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if tg_op = 'DELETE' then
    if old.id = current_setting('census.deleting', true) then return old; end if;
    raise exception 'submission % is evidence and is not removed', old.id using errcode = 'restrict_violation';
  end if;
  if tg_op = 'INSERT' then
    if new.state <> 'received' then
      raise exception 'submission % begins as received, not as %', new.id, new.state using errcode = 'check_violation';
    end if;
    return new;
  end if;
  if (new.id, new.organisation, new.year, new.sequence, new.sha256, new.size, new.kind)
    is distinct from (old.id, old.organisation, old.year, old.sequence, old.sha256, old.size, old.kind) then
    raise exception 'submission % is what was sent: it is never changed', old.id using errcode = 'restrict_violation';
  end if;
  if new.state <> old.state and not exists
    (select from census.submission_transition t where t."from" = old.state and t."to" = new.state) then
    raise exception 'submission % cannot go from % to %', old.id, old.state, new.state using errcode = 'check_violation';
  end if;
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION census.check_thread()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if tg_op = 'DELETE' then
    if old.submission = current_setting('census.deleting', true) then return old; end if;
    raise exception 'thread % is evidence and is not removed', old.id using errcode = 'restrict_violation';
  end if;
  if tg_op = 'INSERT' then
    if new.state <> 'open' and new.earlier is null then
      raise exception 'a thread begins as open unless it goes on with an earlier one' using errcode = 'check_violation';
    end if;
    return new;
  end if;
  if (new.id, new.submission, new.place, new.rule, new."row", new.indicator, new.cause, new.earlier, new.opened_at)
    is distinct from
    (old.id, old.submission, old.place, old.rule, old."row", old.indicator, old.cause, old.earlier, old.opened_at) then
    raise exception 'thread % stays where it is', old.id using errcode = 'restrict_violation';
  end if;
  if new.state <> old.state and pg_trigger_depth() < 2 then
    raise exception 'thread % goes from state to state by an entry only', old.id using errcode = 'check_violation';
  end if;
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION census.check_withdrawal()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare
  found_state text;
begin
  select state into found_state from census.edition where id = new.edition for update;
  if found_state is distinct from 'released' then
    raise exception 'edition % is %: only a released one is withdrawn', new.edition, found_state
      using errcode = 'check_violation';
  end if;
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION census.drop_kept_out()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  delete from register_kept_out where load = old.id;
  return old;
end $function$
;

CREATE OR REPLACE FUNCTION census.follow_thread_entry()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  update census.thread set state = new."to" where id = new.thread and submission = new.submission and state = new."from";
  if not found then
    raise exception 'thread % of % is not %', new.thread, new.submission, new."from" using errcode = 'check_violation';
  end if;
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION census.keep_branch_stand_in()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if tg_op = 'UPDATE' and old.undone_at is null
    and (new.id, new.organisation, new.parent, new.year, new.because, new.actor, new.decided_at)
      = (old.id, old.organisation, old.parent, old.year, old.because, old.actor, old.decided_at) then
    return new;
  end if;
  raise exception 'stand-in % is never changed or removed, only undone once', old.id using errcode = 'restrict_violation';
end $function$
;

CREATE OR REPLACE FUNCTION census.keep_enterprise_match()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception 'decision % on two enterprises is never changed or removed, only followed by another', old.id using errcode = 'restrict_violation';
end $function$
;

CREATE OR REPLACE FUNCTION census.keep_expert_estimate()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if tg_op = 'UPDATE' and old.withdrawn_at is null
    and (new.id, new.organisation, new.year, new.type, new.indicator, new.value, new.because, new.actor, new.at)
      = (old.id, old.organisation, old.year, old.type, old.indicator, old.value, old.because, old.actor, old.at) then
    return new;
  end if;
  raise exception 'estimate % is never changed or removed, only withdrawn once', old.id using errcode = 'restrict_violation';
end $function$
;

CREATE OR REPLACE FUNCTION census.keep_import()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if tg_op = 'UPDATE' and old.undone_at is null
    and (new.id, new.kind, new.imported_at, new.actor) = (old.id, old.kind, old.imported_at, old.actor) then
    return new;
  end if;
  raise exception 'import % is never changed or removed, only undone once', old.id using errcode = 'restrict_violation';
end $function$
;

CREATE OR REPLACE FUNCTION census.keep_overlap_decision()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception 'decision % on an overlap is never changed or removed, only followed by another', old.id using errcode = 'restrict_violation';
end $function$
;

CREATE OR REPLACE FUNCTION census.keep_previous()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if new.previous is distinct from old.previous then
    raise exception 'edition % is never changed: a correction is a new edition', old.id using errcode = 'restrict_violation';
  end if;
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION census.keep_row()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if tg_op = 'DELETE' and to_jsonb(old) ->> 'submission' = current_setting('census.deleting', true) then
    return old;
  end if;
  raise exception 'a row of % is never changed or removed (% refused): write a further row instead', tg_table_name, lower(tg_op)
    using errcode = 'restrict_violation';
end $function$
;

CREATE OR REPLACE FUNCTION census.keep_table()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception '% is never emptied: its rows are evidence', tg_table_name using errcode = 'restrict_violation';
end $function$
;

CREATE OR REPLACE FUNCTION census.notify_outbox()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  notify census_outbox;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION census.release_in_force(of_edition text)
 RETURNS timestamp with time zone
 LANGUAGE sql
 STABLE
AS $function$
  select r.moment from census.edition_release r
  where r.edition = of_edition and not exists (select from census.edition_call_off c where c.release = r.id)
$function$
;

CREATE TRIGGER answer_keep_row BEFORE DELETE OR UPDATE ON census.answer FOR EACH ROW EXECUTE FUNCTION keep_row();

CREATE TRIGGER answer_keep_table BEFORE TRUNCATE ON census.answer FOR EACH STATEMENT EXECUTE FUNCTION keep_table();

CREATE TRIGGER approval_check BEFORE INSERT ON census.approval FOR EACH ROW EXECUTE FUNCTION check_approval();

CREATE TRIGGER approval_disputes_check BEFORE INSERT ON census.approval FOR EACH ROW EXECUTE FUNCTION check_disputes();

CREATE TRIGGER approval_keep_row BEFORE DELETE OR UPDATE ON census.approval FOR EACH ROW EXECUTE FUNCTION keep_row();

CREATE TRIGGER approval_keep_table BEFORE TRUNCATE ON census.approval FOR EACH STATEMENT EXECUTE FUNCTION keep_table();

CREATE TRIGGER approval_withdrawal_check BEFORE INSERT ON census.approval_withdrawal FOR EACH ROW EXECUTE FUNCTION check_approval_withdrawal();

CREATE TRIGGER approval_withdrawal_keep_row BEFORE DELETE OR UPDATE ON census.approval_withdrawal FOR EACH ROW EXECUTE FUNCTION keep_row();

CREATE TRIGGER approval_withdrawal_keep_table BEFORE TRUNCATE ON census.approval_withdrawal FOR EACH STATEMENT EXECUTE FUNCTION keep_table();

CREATE TRIGGER attempt_check BEFORE DELETE OR UPDATE ON census.attempt FOR EACH ROW EXECUTE FUNCTION check_attempt();

CREATE TRIGGER audit_keep_row BEFORE DELETE OR UPDATE ON census.audit FOR EACH ROW EXECUTE FUNCTION keep_row();

CREATE TRIGGER audit_keep_table BEFORE TRUNCATE ON census.audit FOR EACH STATEMENT EXECUTE FUNCTION keep_table();

CREATE TRIGGER branch_stand_in_keep BEFORE DELETE OR UPDATE ON census.branch_stand_in FOR EACH ROW EXECUTE FUNCTION keep_branch_stand_in();

CREATE TRIGGER branch_stand_in_keep_table BEFORE TRUNCATE ON census.branch_stand_in FOR EACH STATEMENT EXECUTE FUNCTION keep_table();

CREATE TRIGGER change_reason_keep_row BEFORE DELETE OR UPDATE ON census.change_reason FOR EACH ROW EXECUTE FUNCTION keep_row();

CREATE TRIGGER change_reason_keep_table BEFORE TRUNCATE ON census.change_reason FOR EACH STATEMENT EXECUTE FUNCTION keep_table();

CREATE TRIGGER decision_keep_row BEFORE DELETE OR UPDATE ON census.decision FOR EACH ROW EXECUTE FUNCTION keep_row();

CREATE TRIGGER decision_keep_table BEFORE TRUNCATE ON census.decision FOR EACH STATEMENT EXECUTE FUNCTION keep_table();

CREATE TRIGGER edition_basis_keep_row BEFORE DELETE OR UPDATE ON census.edition_basis FOR EACH ROW EXECUTE FUNCTION keep_row();

CREATE TRIGGER edition_basis_keep_table BEFORE TRUNCATE ON census.edition_basis FOR EACH STATEMENT EXECUTE FUNCTION keep_table();

CREATE TRIGGER edition_block_keep_row BEFORE DELETE OR UPDATE ON census.edition_block FOR EACH ROW EXECUTE FUNCTION keep_row();

CREATE TRIGGER edition_block_keep_table BEFORE TRUNCATE ON census.edition_block FOR EACH STATEMENT EXECUTE FUNCTION keep_table();

CREATE TRIGGER edition_call_off_check BEFORE INSERT ON census.edition_call_off FOR EACH ROW EXECUTE FUNCTION check_call_off();

CREATE TRIGGER edition_call_off_keep_row BEFORE DELETE OR UPDATE ON census.edition_call_off FOR EACH ROW EXECUTE FUNCTION keep_row();

CREATE TRIGGER edition_call_off_keep_table BEFORE TRUNCATE ON census.edition_call_off FOR EACH STATEMENT EXECUTE FUNCTION keep_table();

CREATE TRIGGER edition_check BEFORE INSERT OR DELETE OR UPDATE ON census.edition FOR EACH ROW EXECUTE FUNCTION check_edition();

CREATE TRIGGER edition_clearance_check BEFORE INSERT ON census.edition_clearance FOR EACH ROW EXECUTE FUNCTION check_clearance();

CREATE TRIGGER edition_clearance_keep_row BEFORE DELETE OR UPDATE ON census.edition_clearance FOR EACH ROW EXECUTE FUNCTION keep_row();

CREATE TRIGGER edition_clearance_keep_table BEFORE TRUNCATE ON census.edition_clearance FOR EACH STATEMENT EXECUTE FUNCTION keep_table();

CREATE TRIGGER edition_judged_keep_row BEFORE DELETE OR UPDATE ON census.edition_judged FOR EACH ROW EXECUTE FUNCTION keep_row();

CREATE TRIGGER edition_judged_keep_table BEFORE TRUNCATE ON census.edition_judged FOR EACH STATEMENT EXECUTE FUNCTION keep_table();

CREATE TRIGGER edition_keep_previous BEFORE UPDATE ON census.edition FOR EACH ROW EXECUTE FUNCTION keep_previous();

CREATE TRIGGER edition_keep_table BEFORE TRUNCATE ON census.edition FOR EACH STATEMENT EXECUTE FUNCTION keep_table();

CREATE TRIGGER edition_notice_check BEFORE INSERT ON census.edition_notice FOR EACH ROW EXECUTE FUNCTION check_notice();

CREATE TRIGGER edition_notice_keep_row BEFORE DELETE OR UPDATE ON census.edition_notice FOR EACH ROW EXECUTE FUNCTION keep_row();

CREATE TRIGGER edition_notice_keep_table BEFORE TRUNCATE ON census.edition_notice FOR EACH STATEMENT EXECUTE FUNCTION keep_table();

CREATE TRIGGER edition_release_check BEFORE INSERT ON census.edition_release FOR EACH ROW EXECUTE FUNCTION check_edition_release();

CREATE TRIGGER edition_release_disputes_check BEFORE INSERT ON census.edition_release FOR EACH ROW EXECUTE FUNCTION check_disputes();

CREATE TRIGGER edition_release_keep_row BEFORE DELETE OR UPDATE ON census.edition_release FOR EACH ROW EXECUTE FUNCTION keep_row();

CREATE TRIGGER edition_release_keep_table BEFORE TRUNCATE ON census.edition_release FOR EACH STATEMENT EXECUTE FUNCTION keep_table();

CREATE TRIGGER edition_signature_check BEFORE INSERT ON census.edition_signature FOR EACH ROW EXECUTE FUNCTION check_signature();

CREATE TRIGGER edition_signature_keep_row BEFORE DELETE OR UPDATE ON census.edition_signature FOR EACH ROW EXECUTE FUNCTION keep_row();

CREATE TRIGGER edition_signature_keep_table BEFORE TRUNCATE ON census.edition_signature FOR EACH STATEMENT EXECUTE FUNCTION keep_table();

CREATE TRIGGER edition_state_check BEFORE UPDATE ON census.edition FOR EACH ROW EXECUTE FUNCTION check_release();

CREATE TRIGGER edition_withdrawal_check BEFORE INSERT ON census.edition_withdrawal FOR EACH ROW EXECUTE FUNCTION check_withdrawal();

CREATE TRIGGER edition_withdrawal_keep_row BEFORE DELETE OR UPDATE ON census.edition_withdrawal FOR EACH ROW EXECUTE FUNCTION keep_row();

CREATE TRIGGER edition_withdrawal_keep_table BEFORE TRUNCATE ON census.edition_withdrawal FOR EACH STATEMENT EXECUTE FUNCTION keep_table();

CREATE TRIGGER enterprise_match_keep BEFORE DELETE OR UPDATE ON census.enterprise_match FOR EACH ROW EXECUTE FUNCTION keep_enterprise_match();

CREATE TRIGGER enterprise_match_keep_table BEFORE TRUNCATE ON census.enterprise_match FOR EACH STATEMENT EXECUTE FUNCTION keep_table();

CREATE TRIGGER expert_estimate_keep BEFORE DELETE OR UPDATE ON census.expert_estimate FOR EACH ROW EXECUTE FUNCTION keep_expert_estimate();

CREATE TRIGGER expert_estimate_keep_table BEFORE TRUNCATE ON census.expert_estimate FOR EACH STATEMENT EXECUTE FUNCTION keep_table();

CREATE TRIGGER finding_keep_row BEFORE DELETE OR UPDATE ON census.finding FOR EACH ROW EXECUTE FUNCTION keep_row();

CREATE TRIGGER finding_keep_table BEFORE TRUNCATE ON census.finding FOR EACH STATEMENT EXECUTE FUNCTION keep_table();

CREATE TRIGGER observation_keep_row BEFORE DELETE OR UPDATE ON census.observation FOR EACH ROW EXECUTE FUNCTION keep_row();

CREATE TRIGGER observation_keep_table BEFORE TRUNCATE ON census.observation FOR EACH STATEMENT EXECUTE FUNCTION keep_table();

CREATE TRIGGER outbox_notify AFTER INSERT ON census.outbox FOR EACH STATEMENT EXECUTE FUNCTION notify_outbox();

CREATE TRIGGER overlap_decision_keep BEFORE DELETE OR UPDATE ON census.overlap_decision FOR EACH ROW EXECUTE FUNCTION keep_overlap_decision();

CREATE TRIGGER overlap_decision_keep_table BEFORE TRUNCATE ON census.overlap_decision FOR EACH STATEMENT EXECUTE FUNCTION keep_table();

CREATE TRIGGER pre_release_end_keep_row BEFORE DELETE OR UPDATE ON census.pre_release_end FOR EACH ROW EXECUTE FUNCTION keep_row();

CREATE TRIGGER pre_release_end_keep_table BEFORE TRUNCATE ON census.pre_release_end FOR EACH STATEMENT EXECUTE FUNCTION keep_table();

CREATE TRIGGER pre_release_keep_row BEFORE DELETE OR UPDATE ON census.pre_release FOR EACH ROW EXECUTE FUNCTION keep_row();

CREATE TRIGGER pre_release_keep_table BEFORE TRUNCATE ON census.pre_release FOR EACH STATEMENT EXECUTE FUNCTION keep_table();

CREATE TRIGGER reference_import_keep BEFORE DELETE OR UPDATE ON census.reference_import FOR EACH ROW EXECUTE FUNCTION keep_import();

CREATE TRIGGER reference_import_keep_table BEFORE TRUNCATE ON census.reference_import FOR EACH STATEMENT EXECUTE FUNCTION keep_table();

CREATE TRIGGER register_load_drop_kept_out AFTER DELETE ON census.register_load FOR EACH ROW EXECUTE FUNCTION drop_kept_out();

CREATE TRIGGER register_row_keep_row BEFORE DELETE OR UPDATE ON census.register_row FOR EACH ROW EXECUTE FUNCTION keep_row();

CREATE TRIGGER register_row_keep_table BEFORE TRUNCATE ON census.register_row FOR EACH STATEMENT EXECUTE FUNCTION keep_table();

CREATE TRIGGER release_consent_keep_row BEFORE DELETE OR UPDATE ON census.release_consent FOR EACH ROW EXECUTE FUNCTION keep_row();

CREATE TRIGGER release_consent_keep_table BEFORE TRUNCATE ON census.release_consent FOR EACH STATEMENT EXECUTE FUNCTION keep_table();

CREATE TRIGGER release_consent_withdrawal_keep_row BEFORE DELETE OR UPDATE ON census.release_consent_withdrawal FOR EACH ROW EXECUTE FUNCTION keep_row();

CREATE TRIGGER release_consent_withdrawal_keep_table BEFORE TRUNCATE ON census.release_consent_withdrawal FOR EACH STATEMENT EXECUTE FUNCTION keep_table();

CREATE TRIGGER return_answers_keep_row BEFORE DELETE OR UPDATE ON census.return_answers FOR EACH ROW EXECUTE FUNCTION keep_row();

CREATE TRIGGER return_answers_keep_table BEFORE TRUNCATE ON census.return_answers FOR EACH STATEMENT EXECUTE FUNCTION keep_table();

CREATE TRIGGER sheet_reply_check BEFORE INSERT ON census.sheet_reply FOR EACH ROW EXECUTE FUNCTION check_sheet_reply();

CREATE TRIGGER sheet_reply_keep_row BEFORE DELETE OR UPDATE ON census.sheet_reply FOR EACH ROW EXECUTE FUNCTION keep_row();

CREATE TRIGGER sheet_reply_keep_table BEFORE TRUNCATE ON census.sheet_reply FOR EACH STATEMENT EXECUTE FUNCTION keep_table();

CREATE TRIGGER sheet_request_keep_row BEFORE DELETE OR UPDATE ON census.sheet_request FOR EACH ROW EXECUTE FUNCTION keep_row();

CREATE TRIGGER sheet_request_keep_table BEFORE TRUNCATE ON census.sheet_request FOR EACH STATEMENT EXECUTE FUNCTION keep_table();

CREATE TRIGGER signing_key_keep_row BEFORE DELETE OR UPDATE ON census.signing_key FOR EACH ROW EXECUTE FUNCTION keep_row();

CREATE TRIGGER signing_key_keep_table BEFORE TRUNCATE ON census.signing_key FOR EACH STATEMENT EXECUTE FUNCTION keep_table();

CREATE TRIGGER signing_key_retirement_keep_row BEFORE DELETE OR UPDATE ON census.signing_key_retirement FOR EACH ROW EXECUTE FUNCTION keep_row();

CREATE TRIGGER signing_key_retirement_keep_table BEFORE TRUNCATE ON census.signing_key_retirement FOR EACH STATEMENT EXECUTE FUNCTION keep_table();

CREATE TRIGGER submission_check BEFORE INSERT OR DELETE OR UPDATE ON census.submission FOR EACH ROW EXECUTE FUNCTION check_submission();

CREATE TRIGGER submission_source_keep_row BEFORE DELETE OR UPDATE ON census.submission_source FOR EACH ROW EXECUTE FUNCTION keep_row();

CREATE TRIGGER submission_source_keep_table BEFORE TRUNCATE ON census.submission_source FOR EACH STATEMENT EXECUTE FUNCTION keep_table();

CREATE TRIGGER thread_check BEFORE INSERT OR DELETE OR UPDATE ON census.thread FOR EACH ROW EXECUTE FUNCTION check_thread();

CREATE TRIGGER thread_entry_follow BEFORE INSERT ON census.thread_entry FOR EACH ROW EXECUTE FUNCTION follow_thread_entry();

CREATE TRIGGER thread_entry_keep_row BEFORE DELETE OR UPDATE ON census.thread_entry FOR EACH ROW EXECUTE FUNCTION keep_row();

CREATE TRIGGER thread_entry_keep_table BEFORE TRUNCATE ON census.thread_entry FOR EACH STATEMENT EXECUTE FUNCTION keep_table();
