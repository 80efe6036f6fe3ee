-- What else a figure is broken down by, and the least and most that it can be where an overlap is not measured.
alter table cell add column detail text not null default '_T';
alter table cell alter column detail drop default;
alter table cell drop constraint cell_pkey;
alter table cell add primary key (series, year, geo, type, activity, indicator, detail, unit);
alter table cell add column lower numeric;
alter table cell add column upper numeric;
update cell set lower = value, upper = value;
alter table cell alter column lower set not null;
alter table cell alter column upper set not null;
alter table cell add check (lower <= value and value <= upper);
