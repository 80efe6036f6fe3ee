-- What is said of a finding that asks for an answer. Nothing was ever written into the tables that these replace.
drop table justification;
drop index answer_thread;
alter table answer drop column thread;
drop table thread;

create table thread (
  id bigint generated always as identity primary key,
  -- No foreign key: whoever judges a country writes beside submissions that others have locked.
  submission text not null,
  -- file: cells of a table. outside: what is found from beside the file. rows: the causes in the rows of a register.
  place text not null check (place in ('file', 'outside', 'rows')),
  rule text not null,
  "row" int not null,
  indicator text,
  -- Tells the causes of a register apart; empty elsewhere.
  cause text not null,
  -- What the findings say, without where; what they said last where they are gone.
  says text not null,
  -- Whether figures are in doubt while it is open.
  doubts boolean not null,
  -- The first of its findings, by its name; attempt 0 for one from beside the file.
  attempt int not null,
  finding int not null,
  state text not null check (state in ('open', 'answered', 'settled')),
  is_gone boolean not null default false,
  -- The thread of an earlier file of the organisation that this one goes on with.
  earlier bigint,
  opened_at timestamptz not null default now(),
  unique nulls not distinct (submission, place, rule, "row", indicator, cause)
);
create index thread_earlier on thread (earlier);

create table thread_step (
  kind text not null,
  side text not null,
  "from" text not null,
  "to" text not null,
  primary key (kind, side, "from", "to")
);
insert into thread_step (kind, side, "from", "to") values
  ('message', 'reporter', 'open', 'answered'), ('message', 'reporter', 'answered', 'answered'),
  ('justification', 'reporter', 'open', 'answered'), ('justification', 'reporter', 'answered', 'answered'),
  ('message', 'secretariat', 'open', 'open'), ('message', 'secretariat', 'answered', 'answered'),
  ('justification', 'secretariat', 'open', 'settled'), ('justification', 'secretariat', 'answered', 'settled'),
  ('settle', 'secretariat', 'open', 'settled'), ('settle', 'secretariat', 'answered', 'settled'),
  ('reopen', 'secretariat', 'answered', 'open'), ('reopen', 'secretariat', 'settled', 'open'),
  ('gone', 'pipeline', 'open', 'settled'), ('gone', 'pipeline', 'answered', 'settled'),
  ('gone', 'pipeline', 'settled', 'settled'),
  ('back', 'pipeline', 'settled', 'open'), ('back', 'pipeline', 'settled', 'answered'),
  ('back', 'pipeline', 'settled', 'settled'),
  ('changed', 'pipeline', 'open', 'open'), ('changed', 'pipeline', 'answered', 'open'),
  ('changed', 'pipeline', 'settled', 'open'),
  ('carried', 'pipeline', 'open', 'settled'), ('carried', 'pipeline', 'answered', 'settled');

create table thread_entry (
  id bigint generated always as identity primary key,
  thread bigint not null references thread,
  submission text not null,
  kind text not null,
  side text not null,
  "from" text not null,
  "to" text not null,
  -- Of people, never empty; what they say is published with the edition where it is a justification.
  body text not null check (char_length(body) <= 4000 and (body <> '' or side = 'pipeline')),
  actor text not null references actor,
  at timestamptz not null default now(),
  foreign key (kind, side, "from", "to") references thread_step
);
create index thread_entry_thread on thread_entry (thread, id);
create trigger thread_entry_keep_row before update or delete on thread_entry for each row execute function keep_row();

-- An entry is the one way from state to state, so that none is without author and time.
create function follow_thread_entry() returns trigger language plpgsql as $$
begin
  update census.thread set state = new."to" where id = new.thread and submission = new.submission and state = new."from";
  if not found then
    raise exception 'thread % of % is not %', new.thread, new.submission, new."from" using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger thread_entry_follow before insert on thread_entry for each row execute function follow_thread_entry();

create function check_thread() returns trigger language plpgsql as $$
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
end $$;
create trigger thread_check before insert or update or delete on thread for each row execute function check_thread();
