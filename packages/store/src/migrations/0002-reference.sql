-- What the census knows of its network. The recorded time of a row is its import's: in force at a moment is the latest
-- import of a kind that was made by then and not undone by then.
create table reference_import (
  id bigint generated always as identity primary key,
  kind text not null check (kind in ('network', 'profiles', 'overlaps', 'rates', 'statements')),
  imported_at timestamptz not null,
  actor text not null references actor,
  undone_at timestamptz,
  undone_by text references actor,
  check ((undone_at is null) = (undone_by is null))
);
create index reference_import_kind on reference_import (kind, imported_at, id);

create function keep_import() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and old.undone_at is null
    and (new.id, new.kind, new.imported_at, new.actor) = (old.id, old.kind, old.imported_at, old.actor) then
    return new;
  end if;
  raise exception 'import % is never changed or removed, only undone once', old.id using errcode = 'restrict_violation';
end $$;
create trigger reference_import_keep before update or delete on reference_import for each row execute function keep_import();

create table reference_import_file (
  import bigint not null references reference_import,
  ordinal int not null,
  name text not null,
  sha256 sha256_hex not null,
  size bigint not null check (size >= 0),
  primary key (import, ordinal)
);

create table body (
  import bigint not null references reference_import,
  id text not null,
  ordinal int not null,
  name text not null,
  parent text,
  valid_from partial_date,
  valid_to partial_date,
  primary key (import, id)
);

create table country_place (
  import bigint not null references reference_import,
  country text not null check (country ~ '^[A-Z]{2}$'),
  ordinal int not null,
  name text not null,
  place text not null check (place in ('EUR', 'AME_NA', 'AME_MS', 'AME_XX', 'APA', 'OTH')),
  valid_from partial_date,
  valid_to partial_date,
  primary key (import, ordinal),
  unique nulls not distinct (import, country, valid_from)
);

create table organisation (
  import bigint not null references reference_import,
  id text not null,
  ordinal int not null,
  name text not null,
  country text not null check (country ~ '^[A-Z]{2}$'),
  kind text not null,
  is_group boolean not null,
  primary key (import, id)
);

create table affiliation (
  import bigint not null references reference_import,
  ordinal int not null,
  organisation text not null,
  body text not null,
  role text not null check (role in
    ('FULL', 'DIRECT', 'ASSOC_SUPPORT', 'ASSOC_SECTOR', 'ASSOC_OTHER', 'OBSERVER', 'SUSPENDED', 'FORMER')),
  certainty text not null check (certainty in ('stated', 'inferred', 'to_confirm')),
  in_roster boolean not null,
  valid_from partial_date,
  valid_to partial_date,
  primary key (import, ordinal),
  unique nulls not distinct (import, organisation, body, role, valid_from),
  foreign key (import, organisation) references organisation (import, id),
  foreign key (import, body) references body (import, id)
);

-- The enterprises that a group controls: perimeter COOP_SUBS.
create table group_perimeter (
  import bigint not null references reference_import,
  organisation text not null,
  enterprise text not null,
  country text not null check (country ~ '^[A-Z]{2}$'),
  valid_from partial_date,
  valid_to partial_date,
  unique nulls not distinct (import, organisation, enterprise, valid_from),
  foreign key (import, organisation) references organisation (import, id)
);

create table overlap (
  import bigint not null references reference_import,
  ordinal int not null,
  a text not null,
  b text not null,
  kind text not null check (kind in ('declared', 'structural', 'suspected')),
  type text,
  indicator text not null,
  amount numeric,
  reference_date partial_date,
  primary key (import, ordinal),
  unique nulls not distinct (import, a, b, kind, type, indicator, reference_date)
);

-- Stocks are converted at the year-end rate, flows at the yearly average; PPP is a view of its own.
create table rate (
  import bigint not null references reference_import,
  year int not null,
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  kind text not null default 'average' check (kind in ('average', 'year-end', 'ppp')),
  -- Null where the source has none: conversion is blocked, storage is not.
  units_per_eur numeric check (units_per_eur > 0),
  primary key (import, year, currency, kind)
);

create table profile (
  import bigint not null references reference_import,
  organisation text not null,
  -- Counts over all imports of the organisation's profiles, so that an attempt can name the one that read it.
  version int not null check (version > 0),
  layout jsonb not null,
  primary key (import, organisation, version),
  unique (organisation, version)
);

-- Public figures of others, as printed, shown beside the computed ones and never mixed with them.
create table statement (
  import bigint not null references reference_import,
  ordinal int not null,
  source text not null,
  body text,
  scope text,
  year text not null,
  geo text not null,
  type text not null,
  indicator text not null,
  value numeric not null,
  precision text,
  note text,
  primary key (import, ordinal)
);
