-- The census: one row a figure. Recomputed, never incremented; rewritten only where it changed.
create table cell (
  -- The body whose additive affiliates it counts, with the variant of the computation.
  series text not null,
  year int not null,
  geo text not null,
  type text not null,
  activity text not null,
  indicator text not null,
  unit text not null,
  gross numeric not null,
  overlap numeric not null,
  overlap_here numeric not null,
  value numeric not null,
  flags text not null,
  answered int not null check (answered >= 0),
  known_of int not null check (known_of >= 0),
  reporter_ids text[] not null,
  fresh numeric not null,
  stand_in numeric not null,
  national numeric not null,
  estimated numeric not null,
  imputed numeric not null,
  primary key (series, year, geo, type, activity, indicator, unit),
  check (value = gross - overlap)
);
create index cell_year on cell (year, geo);
