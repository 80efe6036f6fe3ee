-- What is found in an accepted submission from beside its file: its other years, its peers, the registers of others. It
-- follows from the present state, so that it is replaced as a whole; what is not in force any more stays, since somebody
-- may have decided on it.
create table outside_finding (
  id int generated always as identity primary key,
  -- No foreign key: whoever judges a country writes beside submissions that others have locked.
  submission text not null,
  source text not null,
  is_in_force boolean not null,
  rule text not null,
  code text not null,
  severity text not null check (severity in ('ERROR', 'HOLD', 'WARN', 'QUERY', 'INFO', 'BLOCK')),
  level text not null check (level in ('file', 'record', 'cell')),
  sheet text,
  row int not null,
  "column" int,
  header text,
  in_file jsonb,
  indicator text,
  raw text,
  params jsonb not null,
  keeps_out jsonb not null
);
create index outside_finding_of_submission on outside_finding (submission, source, id);

-- A decision on such a finding names attempt 0, which no check has, and the number of the finding.
alter table decision drop constraint decision_submission_attempt_finding_fkey;
alter table decision add column file_attempt int generated always as (nullif(attempt, 0)) stored;
alter table decision add column outside_finding int generated always as (case when attempt = 0 then finding end) stored;
alter table decision add foreign key (submission, file_attempt, finding) references finding (submission, attempt, ordinal);
alter table decision add foreign key (outside_finding) references outside_finding;
