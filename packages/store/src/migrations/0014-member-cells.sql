-- What each accepted return adds, whatever the series: recomputed where its version is another, read by every place.
create table member_return (
  year int not null,
  reporter text not null,
  -- The method, and what stands for the content of the return, as AcceptedVersion names it.
  version text not null,
  primary key (year, reporter)
);

create table member_cell (
  year int not null,
  reporter text not null,
  type text not null,
  activity text not null,
  indicator text not null,
  detail text not null,
  unit text not null,
  value numeric not null,
  flags text not null,
  fresh numeric not null,
  stand_in numeric not null,
  national numeric not null,
  estimated numeric not null,
  imputed numeric not null,
  primary key (year, reporter, type, activity, indicator, detail, unit),
  foreign key (year, reporter) references member_return on delete cascade
);
