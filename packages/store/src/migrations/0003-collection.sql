create table round (
  year int primary key check (year between 1900 and 2200),
  opens_on date not null,
  asked_by date not null,
  accepted_until date not null,
  state text not null check (state in ('open', 'closed')),
  opened_by text not null references actor,
  check (opens_on <= asked_by and asked_by <= accepted_until)
);

create table round_extension (
  year int not null references round,
  organisation text not null,
  until date not null,
  actor text not null references actor,
  at timestamptz not null,
  primary key (year, organisation)
);

create table submission (
  id text primary key,
  organisation text not null,
  year int not null,
  sequence int not null check (sequence > 0),
  file_name text not null,
  sha256 sha256_hex not null,
  size bigint not null check (size >= 0),
  kind text not null check (kind in ('file', 'nil')),
  state text not null check (state in
    ('received', 'checking', 'rejected', 'needs-answer', 'accepted', 'superseded', 'withdrawn')),
  channel text not null check (channel in ('api', 'cli')),
  actor text not null references actor,
  received_at timestamptz not null,
  reason_code text,
  reason text,
  supersedes text references submission on delete set null,
  unique (organisation, year, sha256),
  unique (organisation, year, sequence),
  check (id = organisation || '-' || year || '-' || left(sha256, 12))
);
create unique index submission_accepted on submission (organisation, year) where state = 'accepted';
create index submission_year on submission (year, state);
create index submission_supersedes on submission (supersedes);

create table submission_transition (
  "from" text not null,
  "to" text not null,
  primary key ("from", "to")
);
-- checking to superseded: the file's check ended after a later file of the same organisation and year was accepted.
insert into submission_transition ("from", "to") values
  ('received', 'checking'),
  ('checking', 'rejected'), ('checking', 'needs-answer'), ('checking', 'accepted'), ('checking', 'superseded'),
  ('checking', 'withdrawn'),
  ('needs-answer', 'accepted'), ('needs-answer', 'checking'), ('needs-answer', 'superseded'), ('needs-answer', 'withdrawn'),
  ('accepted', 'superseded'), ('accepted', 'withdrawn'), ('accepted', 'checking'),
  ('rejected', 'checking'), ('superseded', 'checking'), ('withdrawn', 'checking');

create function check_submission() returns trigger language plpgsql as $$
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
end $$;
create trigger submission_check before insert or update or delete on submission for each row execute function check_submission();

create table attempt (
  submission text not null references submission,
  number int not null check (number > 0),
  requested_at timestamptz not null,
  actor text not null references actor,
  started_at timestamptz,
  finished_at timestamptz,
  outcome text check (outcome in ('rejected', 'needs-answer', 'accepted')),
  -- The version of the organisation's profile and the rules that read the file.
  profile_version int,
  rule_set_sha256 sha256_hex,
  -- What the profile says of the return as a whole: scope that rolls up, type of the total row, publicity.
  terms jsonb,
  -- Rows of the table without any readable value: they make the parts of a total incomplete.
  blank_rows jsonb,
  primary key (submission, number),
  check ((finished_at is null) = (outcome is null))
);

create function check_attempt() returns trigger language plpgsql as $$
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
end $$;
create trigger attempt_check before update or delete on attempt for each row execute function check_attempt();

create table finding (
  submission text not null,
  attempt int not null,
  ordinal int not null,
  rule text not null,
  code text not null,
  severity text not null check (severity in ('ERROR', 'HOLD', 'WARN', 'QUERY', 'INFO', 'BLOCK')),
  level text not null check (level in ('file', 'record', 'cell')),
  sheet text,
  "row" int not null,
  "column" int,
  header text,
  indicator text,
  raw text,
  params jsonb not null,
  keeps_out jsonb not null,
  primary key (submission, attempt, ordinal),
  foreign key (submission, attempt) references attempt (submission, number)
);
create trigger finding_keep_row before update or delete on finding for each row execute function keep_row();

create table observation (
  submission text not null,
  attempt int not null,
  ordinal int not null,
  reporter text not null,
  year int not null,
  scope text not null check (scope in ('AFF', 'NAT')),
  perimeter text not null check (perimeter in ('COOP', 'COOP_SUBS')),
  country text not null,
  area text not null,
  type text not null,
  activity text not null,
  activity_revision text check (activity_revision in ('4', '5')),
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
  confidentiality text not null check (confidentiality in ('F', 'C', 'N')),
  is_public boolean not null,
  sheet text,
  "row" int not null,
  "column" int,
  header text,
  -- counts: rolls up. held: waits for a decision on the finding that holds it. refused: an ERROR keeps it out.
  status text not null check (status in ('counts', 'held', 'refused')),
  primary key (submission, attempt, ordinal),
  foreign key (submission, attempt) references attempt (submission, number)
);
create trigger observation_keep_row before update or delete on observation for each row execute function keep_row();

-- A decision on a finding. It is found again after a further attempt by rule, row and indicator.
create table decision (
  id bigint generated always as identity primary key,
  submission text not null,
  attempt int not null,
  finding int not null,
  rule text not null,
  "row" int not null,
  indicator text,
  decision text not null check (decision in ('release', 'keep-out')),
  because text not null check (because <> ''),
  actor text not null references actor,
  at timestamptz not null,
  foreign key (submission, attempt, finding) references finding (submission, attempt, ordinal)
);
create index decision_finding on decision (submission, rule, "row", indicator, id);
create trigger decision_keep_row before update or delete on decision for each row execute function keep_row();

create table thread (
  id bigint generated always as identity primary key,
  submission text not null references submission,
  rule text not null,
  "row" int not null,
  indicator text,
  opened_at timestamptz not null,
  closed_at timestamptz,
  unique nulls not distinct (submission, rule, "row", indicator)
);

create table answer (
  id bigint generated always as identity primary key,
  submission text not null references submission,
  thread bigint references thread,
  -- accept-without: the reporter lets the return count without what was refused.
  kind text not null check (kind in ('accept-without', 'message')),
  body text not null,
  actor text not null references actor,
  at timestamptz not null
);
create index answer_submission on answer (submission, id);
create index answer_thread on answer (thread);
create trigger answer_keep_row before update or delete on answer for each row execute function keep_row();

-- Why a value is right although a rule doubts it; travels into the release notes.
create table justification (
  id bigint generated always as identity primary key,
  submission text not null references submission,
  rule text not null,
  "row" int not null,
  indicator text,
  because text not null check (because <> ''),
  actor text not null references actor,
  at timestamptz not null
);
create index justification_submission on justification (submission, id);
create trigger justification_keep_row before update or delete on justification for each row execute function keep_row();

-- A contributor's signed leave to publish values that confidentiality would protect.
create table release_consent (
  id bigint generated always as identity primary key,
  organisation text not null,
  year int not null,
  indicator text,
  file_sha256 sha256_hex not null,
  actor text not null references actor,
  at timestamptz not null
);
create index release_consent_organisation on release_consent (organisation, year);
create trigger release_consent_keep_row before update or delete on release_consent for each row execute function keep_row();

-- One row an enterprise, of a register return. A year's partition is again partitioned by organisation, so that an
-- organisation's rows are replaced by switching a partition.
create table register_row (
  year int not null,
  organisation text not null,
  submission text not null,
  attempt int not null,
  "row" int not null,
  national_id text,
  type text not null,
  activity text not null,
  area text not null,
  reference_date partial_date,
  figures jsonb not null,
  primary key (year, organisation, submission, attempt, "row")
) partition by list (year);
