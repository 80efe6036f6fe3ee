-- What a template said beside its figures, by the check that read it; the shape is that of returnAnswersSchema.
create table return_answers (
  submission text not null,
  attempt int not null,
  answers jsonb not null,
  primary key (submission, attempt),
  foreign key (submission, attempt) references attempt (submission, number)
);
create trigger return_answers_keep_row before update or delete on return_answers for each row execute function keep_row();

-- A return that the secretariat entered on behalf of the organisation: who did, and where its figures come from.
create table submission_source (
  submission text primary key references submission,
  source text not null check (source <> ''),
  actor text not null references actor,
  at timestamptz not null
);
create trigger submission_source_keep_row before update or delete on submission_source for each row execute function keep_row();
