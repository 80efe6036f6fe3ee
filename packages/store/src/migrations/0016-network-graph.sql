-- How a body is reached.
alter table body
  add column address text,
  add column telephone text,
  add column email text,
  add column website text;

-- What is inside what beside the parents of bodies: an organisation or body in another, in valid time.
create table part_of (
  import bigint not null references reference_import,
  ordinal int not null,
  part text not null,
  whole text not null check (whole <> part),
  valid_from partial_date,
  valid_to partial_date,
  primary key (import, ordinal),
  unique nulls not distinct (import, part, whole, valid_from, valid_to)
);

-- Decisions that a branch's return stands in for its missing parent's. It is no part of the roster: an import leaves it alone.
create table branch_stand_in (
  id bigint generated always as identity primary key,
  organisation text not null,
  parent text not null check (parent <> organisation),
  year int not null,
  because text not null check (because ~ '\S'),
  actor text not null references actor,
  decided_at timestamptz not null,
  undone_at timestamptz,
  undone_by text references actor,
  check ((undone_at is null) = (undone_by is null))
);
create unique index branch_stand_in_in_force on branch_stand_in (organisation, year) where undone_at is null;

create function keep_branch_stand_in() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and old.undone_at is null
    and (new.id, new.organisation, new.parent, new.year, new.because, new.actor, new.decided_at)
      = (old.id, old.organisation, old.parent, old.year, old.because, old.actor, old.decided_at) then
    return new;
  end if;
  raise exception 'stand-in % is never changed or removed, only undone once', old.id using errcode = 'restrict_violation';
end $$;
create trigger branch_stand_in_keep before update or delete on branch_stand_in
  for each row execute function keep_branch_stand_in();
