-- What the figures of a frozen edition followed from (gzipped JSON), so that a later edition can say what has changed.
create table edition_basis (
  edition text primary key references edition,
  basis bytea not null
);
create trigger edition_basis_keep_row before update or delete on edition_basis for each row execute function keep_row();
create trigger edition_basis_keep_table before truncate on edition_basis execute function keep_table();

-- What people have said of a change from an earlier edition that no input explains (V27); of these very values, null where
-- there was or is no figure. The latest row of a change counts.
create table change_reason (
  id bigint generated always as identity primary key,
  -- The edition that was stopped by it.
  edition text not null references edition,
  coordinates jsonb not null,
  before numeric,
  after numeric,
  code text not null check (code in ('LATE', 'ERR', 'METH', 'PERI', 'OVL', 'CUR')),
  because text not null check (because ~ '\S'),
  actor text not null references actor,
  at timestamptz not null
);
create index change_reason_edition on change_reason (edition);
create trigger change_reason_keep_row before update or delete on change_reason for each row execute function keep_row();
create trigger change_reason_keep_table before truncate on change_reason execute function keep_table();
