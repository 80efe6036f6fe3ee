-- The moment by which a release is judged: the program's clock where its transaction tells it (census.clock), else the
-- database's own.
create function act_time() returns timestamptz language sql stable as $$
  select coalesce(nullif(current_setting('census.clock', true), '')::timestamptz, clock_timestamp())
$$;

-- An approval can be taken back and given again, each by a row of its own.
alter table approval drop constraint approval_pkey;
alter table approval add column id bigint generated always as identity primary key;
create index approval_edition on approval (edition);
create trigger approval_keep_table before truncate on approval execute function keep_table();
create table approval_withdrawal (
  approval bigint primary key references approval,
  because text not null check (because ~ '\S'),
  actor text not null references actor,
  at timestamptz not null
);
create trigger approval_withdrawal_keep_row before update or delete on approval_withdrawal
  for each row execute function keep_row();
create trigger approval_withdrawal_keep_table before truncate on approval_withdrawal execute function keep_table();

-- When these bytes become public; one that was called off before its moment counts no more.
create table edition_release (
  id bigint generated always as identity primary key,
  edition text not null references edition,
  manifest_sha256 sha256_hex not null,
  moment timestamptz not null,
  -- In which the moment was named: "Europe/Brussels", "+02:00", "UTC".
  zone text not null check (zone ~ '\S'),
  actor text not null references actor,
  at timestamptz not null,
  check (moment >= at)
);
create index edition_release_edition on edition_release (edition);
create index edition_release_moment on edition_release (moment);
create trigger edition_release_keep_row before update or delete on edition_release for each row execute function keep_row();
create trigger edition_release_keep_table before truncate on edition_release execute function keep_table();
create table edition_call_off (
  release bigint primary key references edition_release,
  because text not null check (because ~ '\S'),
  actor text not null references actor,
  at timestamptz not null
);
create trigger edition_call_off_keep_row before update or delete on edition_call_off for each row execute function keep_row();
create trigger edition_call_off_keep_table before truncate on edition_call_off execute function keep_table();

-- The tombstone of a released edition.
create table edition_withdrawal (
  edition text primary key references edition,
  because text not null check (because ~ '\S'),
  actor text not null references actor,
  at timestamptz not null
);
create trigger edition_withdrawal_keep_row before update or delete on edition_withdrawal
  for each row execute function keep_row();
create trigger edition_withdrawal_keep_table before truncate on edition_withdrawal execute function keep_table();

-- What readers of an edition must know: that it replaces another and why, or what is wrong with it.
create table edition_notice (
  id bigint generated always as identity primary key,
  edition text not null references edition,
  -- The earlier edition of the year, with which the notice is shown too.
  replaces text references edition check (replaces <> edition),
  body text not null check (body ~ '\S' and char_length(body) <= 4000),
  actor text not null references actor,
  at timestamptz not null
);
create index edition_notice_edition on edition_notice (edition);
create index edition_notice_replaces on edition_notice (replaces);
create trigger edition_notice_keep_row before update or delete on edition_notice for each row execute function keep_row();
create trigger edition_notice_keep_table before truncate on edition_notice execute function keep_table();

-- Who may proof-read an edition before its release, and why; until the row that ends it.
create table pre_release (
  id bigint generated always as identity primary key,
  edition text not null references edition,
  person text not null references actor,
  because text not null check (because ~ '\S'),
  actor text not null references actor,
  at timestamptz not null
);
create index pre_release_edition on pre_release (edition);
create index pre_release_person on pre_release (person);
create trigger pre_release_keep_row before update or delete on pre_release for each row execute function keep_row();
create trigger pre_release_keep_table before truncate on pre_release execute function keep_table();
create table pre_release_end (
  pre_release bigint primary key references pre_release,
  because text not null check (because ~ '\S'),
  actor text not null references actor,
  at timestamptz not null
);
create trigger pre_release_end_keep_row before update or delete on pre_release_end for each row execute function keep_row();
create trigger pre_release_end_keep_table before truncate on pre_release_end execute function keep_table();

-- Of different people, of these very bytes, not taken back.
create function approvals_in_force(of_edition text, of_manifest text) returns bigint language sql stable as $$
  select count(distinct a.actor) from census.approval a
  where a.edition = of_edition and a.manifest_sha256 = of_manifest
    and not exists (select from census.approval_withdrawal w where w.approval = a.id)
$$;

-- Null where there is none, or it was called off.
create function release_in_force(of_edition text) returns timestamptz language sql stable as $$
  select r.moment from census.edition_release r
  where r.edition = of_edition and not exists (select from census.edition_call_off c where c.release = r.id)
$$;

-- Refuses unless the edition was judged and every block of it is cleared.
create function check_blocks(of_edition text) returns void language plpgsql as $$
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
end $$;

-- Refuses who may not release: somebody disabled, or neither publisher nor admin.
create function check_publisher(of_actor text) returns void language plpgsql as $$
begin
  if not exists (select from census.actor a
    where a.id = of_actor and a.disabled_at is null and a.roles && array['publisher', 'admin']) then
    raise exception '% is no active publisher or admin', of_actor using errcode = 'check_violation';
  end if;
end $$;

create function check_approval() returns trigger language plpgsql as $$
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
end $$;
create trigger approval_check before insert on approval for each row execute function check_approval();

create function check_approval_withdrawal() returns trigger language plpgsql as $$
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
end $$;
create trigger approval_withdrawal_check before insert on approval_withdrawal
  for each row execute function check_approval_withdrawal();

create function check_edition_release() returns trigger language plpgsql as $$
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
end $$;
create trigger edition_release_check before insert on edition_release for each row execute function check_edition_release();

create function check_call_off() returns trigger language plpgsql as $$
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
end $$;
create trigger edition_call_off_check before insert on edition_call_off for each row execute function check_call_off();

create function check_withdrawal() returns trigger language plpgsql as $$
declare
  found_state text;
begin
  select state into found_state from census.edition where id = new.edition for update;
  if found_state is distinct from 'released' then
    raise exception 'edition % is %: only a released one is withdrawn', new.edition, found_state
      using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger edition_withdrawal_check before insert on edition_withdrawal for each row execute function check_withdrawal();

create function check_notice() returns trigger language plpgsql as $$
begin
  if new.replaces is not null and (select e.year from census.edition e where e.id = new.replaces)
    is distinct from (select e.year from census.edition e where e.id = new.edition) then
    raise exception '% is of another year than %', new.replaces, new.edition using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger edition_notice_check before insert on edition_notice for each row execute function check_notice();

-- A cleared block that a planned release rests on stands again only after that is called off.
create or replace function check_clearance() returns trigger language plpgsql as $$
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
end $$;

-- An approval that is taken back takes the edition back into review.
insert into edition_transition ("from", "to") values ('approved', 'in-review');

create or replace function check_release() returns trigger language plpgsql as $$
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
end $$;
drop trigger edition_release_check on edition;
create trigger edition_state_check before update on edition for each row execute function check_release();
