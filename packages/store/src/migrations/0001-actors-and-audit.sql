-- The moment a fact speaks of, as precisely as its source says: a day, a month or a year.
create domain partial_date as text check (value ~ '^\d{4}(-\d{2}(-\d{2})?)?$');
create domain sha256_hex as text check (value ~ '^[0-9a-f]{64}$');

-- Rows that are evidence: written once. Deleting a wrong organisation's upload names the submission it deletes
-- in census.deleting for the length of its transaction.
create function keep_row() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and to_jsonb(old) ->> 'submission' = current_setting('census.deleting', true) then
    return old;
  end if;
  raise exception 'a row of % is never changed or removed (% refused): write a further row instead', tg_table_name, lower(tg_op)
    using errcode = 'restrict_violation';
end $$;

create function keep_table() returns trigger language plpgsql as $$
begin
  raise exception '% is never emptied: its rows are evidence', tg_table_name using errcode = 'restrict_violation';
end $$;

create table actor (
  id text primary key check (id ~ '^[a-z0-9][a-z0-9._@+-]*$'),
  name text not null,
  roles text[] not null check (roles <@ array['uploader', 'operator', 'publisher', 'admin']),
  -- The one organisation that an uploader sends for.
  organisation text check (organisation is not null or not 'uploader' = any (roles)),
  created_at timestamptz not null,
  disabled_at timestamptz
);

-- "system": what the pipeline does by itself. "local": whoever holds this machine's command line. Neither has a key.
insert into actor (id, name, roles, created_at) values
  ('system', 'The census pipeline', '{}', now()),
  ('local', 'The command line of this machine', '{operator,publisher,admin}', now());

-- Only the hash of a key is kept: the key itself is shown once, when it is made.
create table actor_key (
  id bigint generated always as identity primary key,
  actor text not null references actor,
  key_sha256 sha256_hex not null unique,
  label text not null,
  created_at timestamptz not null,
  revoked_at timestamptz
);
create index actor_key_actor on actor_key (actor);

create table audit (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  actor text not null references actor,
  act text not null,
  object text not null,
  details jsonb not null default '{}'
);
create index audit_object on audit (object, id);
create trigger audit_keep_row before update or delete on audit for each row execute function keep_row();
create trigger audit_keep_table before truncate on audit execute function keep_table();
