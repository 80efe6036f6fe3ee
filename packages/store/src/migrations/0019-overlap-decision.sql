-- What people decide of declared overlaps that are on hold in a year (V36); the latest of one overlap and year counts. It
-- is no part of the list of overlaps: an import leaves it alone.
create table overlap_decision (
  id bigint generated always as identity primary key,
  year int not null,
  a text not null,
  b text not null check (a < b),
  type text,
  indicator text not null,
  decision text not null check (decision in ('release', 'keep-out')),
  because text not null check (because ~ '\S'),
  actor text not null references actor,
  decided_at timestamptz not null
);
create index overlap_decision_of on overlap_decision (a, b, indicator, year, id);

create function keep_overlap_decision() returns trigger language plpgsql as $$
begin
  raise exception 'decision % on an overlap is never changed or removed, only followed by another', old.id using errcode = 'restrict_violation';
end $$;
create trigger overlap_decision_keep before update or delete on overlap_decision
  for each row execute function keep_overlap_decision();
