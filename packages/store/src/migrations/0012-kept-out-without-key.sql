-- A register may keep a figure out in each of its rows, and asking for the load behind every one of them cost most of the
-- time that writing them down took. They are written with their load and go with it.
alter table register_kept_out drop constraint register_kept_out_load_fkey;

create function drop_kept_out() returns trigger language plpgsql as $$
begin
  delete from register_kept_out where load = old.id;
  return old;
end $$;
create trigger register_load_drop_kept_out after delete on register_load for each row execute function drop_kept_out();
