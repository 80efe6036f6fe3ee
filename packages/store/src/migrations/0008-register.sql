-- One row an enterprise, of a register return: the rows of one load are one table, filled by COPY and attached whole when
-- its check ends, so that a year and an organisation's rows come and go by switching a partition. Nobody wrote to the
-- table that this replaces.
drop table register_row;

create table register_load (
  id int generated always as identity primary key,
  -- Null for a check of which nothing is to be kept.
  submission text references submission,
  attempt int,
  year int not null,
  organisation text not null,
  begun_at timestamptz not null,
  -- Null until the attempt has ended with it; a load that never is kept is removed by the next one.
  kept_at timestamptz,
  foreign key (submission, attempt) references attempt (submission, number),
  check (kept_at is null or attempt is not null)
);
create unique index register_load_kept on register_load (submission, attempt) where kept_at is not null;

create table register_row (
  year int not null,
  organisation text collate "C" not null,
  submission text collate "C" not null,
  attempt int not null,
  load int not null,
  "row" int not null,
  kind text collate "C" not null,
  -- 1 for an enterprise, what a lump states, null where it states nothing.
  enterprises int,
  national_id text collate "C",
  name text collate "C",
  postcode text collate "C",
  type text collate "C" not null,
  activity text collate "C" not null,
  activity_revision text collate "C",
  area text collate "C" not null,
  scope text collate "C" not null,
  perimeter text collate "C" not null,
  -- A partial date without the domain, whose expression would cost as much as the rest of the load.
  reference_date text collate "C",
  flags text collate "C" not null,
  note text collate "C",
  ent_subs numeric,
  mbr_total numeric,
  mbr_worker numeric,
  mbr_producer numeric,
  mbr_user numeric,
  mbr_volunteer numeric,
  mbr_support numeric,
  mbr_legal numeric,
  wrk_total numeric,
  wrk_mbr numeric,
  wrk_emp numeric,
  wrk_dc numeric,
  wrk_prod numeric,
  wrk_vol numeric,
  wrk_subs numeric,
  wrk_abroad numeric,
  wrk_fte numeric,
  wrk_f numeric,
  wrk_mbr_f numeric,
  wrk_perm numeric,
  wrk_dis numeric,
  wrk_disadv numeric,
  turn numeric,
  val_add numeric,
  result numeric,
  equity numeric
) partition by list (year);
create trigger register_row_keep_row before update or delete on register_row for each row execute function keep_row();

-- What findings keep out of the cells of a load, by row and indicator; a row whose ENT_TOTAL is out is out whole.
create table register_kept_out (
  load int not null references register_load on delete cascade,
  "row" int not null,
  indicator text not null,
  status text not null check (status in ('held', 'refused')),
  primary key (load, "row", indicator, status)
);

-- What the rows of a load add up to.
create table register_cell (
  load int not null references register_load on delete cascade,
  ordinal int not null,
  scope text not null,
  perimeter text not null,
  area text not null,
  type text not null,
  activity text not null,
  activity_revision text,
  flags text not null,
  reference_date partial_date,
  indicator text not null,
  value numeric not null,
  -- Rows that have a value, enterprises behind them at least, the largest row's value and the sum, both without signs.
  rows int not null,
  enterprises int not null,
  largest numeric not null,
  size numeric not null,
  primary key (load, ordinal)
);
