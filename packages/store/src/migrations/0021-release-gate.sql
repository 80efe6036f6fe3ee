-- A signed release that its organisation has taken back, by a row of its own: what was signed stays on record.
create table release_consent_withdrawal (
  consent bigint primary key references release_consent,
  because text not null check (because ~ '\S'),
  actor text not null references actor,
  at timestamptz not null
);
create trigger release_consent_withdrawal_keep_row before update or delete on release_consent_withdrawal
  for each row execute function keep_row();

-- What stops an edition from being released, found when it was frozen (V21, V29, V30, V35). An edition that was never judged
-- has no row in edition_judged and cannot be released either.
create table edition_judged (
  edition text primary key references edition,
  blocks int not null check (blocks >= 0)
);
create trigger edition_judged_keep_row before update or delete on edition_judged for each row execute function keep_row();
create table edition_block (
  edition text not null references edition_judged,
  ordinal int not null check (ordinal > 0),
  rule text not null,
  code text not null,
  coordinates jsonb not null,
  params jsonb not null,
  primary key (edition, ordinal)
);
create trigger edition_block_keep_row before update or delete on edition_block for each row execute function keep_row();

-- Who has looked at a block and found the edition fit for release all the same; the latest row of a block counts.
create table edition_clearance (
  id bigint generated always as identity primary key,
  edition text not null,
  ordinal int not null,
  is_cleared boolean not null,
  because text not null check (because ~ '\S'),
  actor text not null references actor,
  at timestamptz not null,
  foreign key (edition, ordinal) references edition_block (edition, ordinal)
);
create index edition_clearance_block on edition_clearance (edition, ordinal, id);
create trigger edition_clearance_keep_row before update or delete on edition_clearance for each row execute function keep_row();

create function check_clearance() returns trigger language plpgsql as $$
declare
  found_state text;
begin
  select state into found_state from census.edition where id = new.edition for update;
  if found_state in ('released', 'abandoned', 'withdrawn') then
    raise exception 'edition % is %: its blocks are no longer cleared or restored', new.edition, found_state
      using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger edition_clearance_check before insert on edition_clearance for each row execute function check_clearance();

create function check_release() returns trigger language plpgsql as $$
declare
  standing int;
begin
  if new.state <> 'released' or old.state = 'released' then
    return new;
  end if;
  if not exists (select from census.edition_judged j where j.edition = new.id)
    or (select j.blocks from census.edition_judged j where j.edition = new.id)
      <> (select count(*) from census.edition_block b where b.edition = new.id) then
    raise exception 'edition % has not been judged: nobody knows what stops its release', new.id
      using errcode = 'check_violation';
  end if;
  select count(*) into standing from census.edition_block b
    where b.edition = new.id and coalesce((
      select c.is_cleared from census.edition_clearance c
      where c.edition = b.edition and c.ordinal = b.ordinal order by c.id desc limit 1
    ), false) is false;
  if standing > 0 then
    raise exception 'edition % cannot be released: % of its blocks stand', new.id, standing using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger edition_release_check before update on edition for each row execute function check_release();
