-- Whether an enterprise of a register declares the reporter its primary affiliation; null where nothing is said.
alter table register_row add column is_primary boolean;

-- What the registers of a territory (the country whose schemes number the enterprises) have in common in a year, as it
-- was found for `inputs`: searched again where these are others.
create table shared_search (
  year int not null,
  territory text not null,
  inputs text not null,
  -- Reporters whose counted enterprises all have an identifier.
  identified text[] not null,
  primary key (year, territory)
);

-- Enterprises that stand in the registers of the same reporters in the same way, by indicator.
create table shared_group (
  year int not null,
  territory text not null,
  ordinal int not null,
  indicator text not null,
  enterprises int not null,
  -- The best first: reporter, scope, type, activity, unit, year of reference and sum.
  entries jsonb not null,
  primary key (year, territory, ordinal),
  foreign key (year, territory) references shared_search on delete cascade
);

-- What a person said of two enterprises that look alike; the latest word on two identities holds, in every year.
create table enterprise_match (
  id int generated always as identity primary key,
  territory text not null,
  -- Each is an identifier, or an organisation's name and postcode, the smaller one first.
  one text not null,
  other text not null,
  decision text not null check (decision in ('same', 'different')),
  because text not null,
  actor text not null references actor,
  at timestamptz not null,
  check (one < other)
);
