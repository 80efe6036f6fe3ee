-- The edition of the year that a new one is held against, as its manifest names it; null for the first that anybody may read,
-- and for those that were made before this was kept.
alter table edition add column previous text references edition;

create function keep_previous() returns trigger language plpgsql as $$
begin
  if new.previous is distinct from old.previous then
    raise exception 'edition % is never changed: a correction is a new edition', old.id using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger edition_keep_previous before update on edition for each row execute function keep_previous();
