-- What somebody who knows a country thinks that a member would have reported: the last resort of an estimate of the network.
create table expert_estimate (
  id bigint generated always as identity primary key,
  organisation text not null,
  year int not null,
  type text not null,
  indicator text not null,
  value numeric not null check (value >= 0),
  because text not null check (because ~ '\S'),
  actor text not null references actor,
  at timestamptz not null,
  withdrawn_at timestamptz,
  withdrawn_by text references actor,
  check ((withdrawn_at is null) = (withdrawn_by is null))
);
create unique index expert_estimate_in_force on expert_estimate (organisation, year, type, indicator)
  where withdrawn_at is null;

create function keep_expert_estimate() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and old.withdrawn_at is null
    and (new.id, new.organisation, new.year, new.type, new.indicator, new.value, new.because, new.actor, new.at)
      = (old.id, old.organisation, old.year, old.type, old.indicator, old.value, old.because, old.actor, old.at) then
    return new;
  end if;
  raise exception 'estimate % is never changed or removed, only withdrawn once', old.id using errcode = 'restrict_violation';
end $$;
create trigger expert_estimate_keep before update or delete on expert_estimate
  for each row execute function keep_expert_estimate();
