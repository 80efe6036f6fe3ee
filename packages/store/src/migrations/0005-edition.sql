create table edition (
  id text primary key,
  year int not null,
  status text not null check (status in ('provisional', 'final', 'revised')),
  number int not null check (number > 0),
  state text not null check (state in ('draft', 'in-review', 'approved', 'released', 'abandoned', 'withdrawn')),
  -- What it is made from, as its manifest lists it, and the hash of that and of the method.
  inputs jsonb not null,
  inputs_sha256 sha256_hex not null,
  -- Null until the edition is frozen; it names the edition's content and is never changed.
  manifest_sha256 sha256_hex,
  actor text not null references actor,
  requested_at timestamptz not null,
  frozen_at timestamptz,
  unique (year, status, number),
  check (id = year || '-' || left(status, 1) || number),
  check ((manifest_sha256 is null) = (frozen_at is null)),
  check (manifest_sha256 is not null or state in ('draft', 'abandoned'))
);

create table edition_transition (
  "from" text not null,
  "to" text not null,
  primary key ("from", "to")
);
insert into edition_transition ("from", "to") values
  ('draft', 'in-review'), ('in-review', 'approved'), ('approved', 'released'),
  ('draft', 'abandoned'), ('in-review', 'abandoned'), ('approved', 'abandoned'),
  ('released', 'withdrawn');

create function check_edition() returns trigger language plpgsql as $$
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
end $$;
create trigger edition_check before insert or update or delete on edition for each row execute function check_edition();
create trigger edition_keep_table before truncate on edition execute function keep_table();

-- Approval is of one manifest: of these bytes, not of a name.
create table approval (
  edition text not null references edition,
  manifest_sha256 sha256_hex not null,
  actor text not null references actor,
  at timestamptz not null,
  primary key (edition, manifest_sha256, actor)
);
create trigger approval_keep_row before update or delete on approval for each row execute function keep_row();

-- Somebody's wish for an edition of a year as it stands when the request is answered.
create table edition_request (
  id bigint generated always as identity primary key,
  year int not null,
  status text not null check (status in ('provisional', 'final', 'revised')),
  actor text not null references actor,
  requested_at timestamptz not null,
  -- Null until it is answered; several requests may come to the same edition.
  edition text references edition
);
