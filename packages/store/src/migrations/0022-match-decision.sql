-- What people have said of look-alikes is a record like other decisions: a further one follows it, none is altered.
alter table enterprise_match add check (because ~ '\S');
create index enterprise_match_of on enterprise_match (territory, id);

create function keep_enterprise_match() returns trigger language plpgsql as $$
begin
  raise exception 'decision % on two enterprises is never changed or removed, only followed by another', old.id using errcode = 'restrict_violation';
end $$;
create trigger enterprise_match_keep before update or delete on enterprise_match
  for each row execute function keep_enterprise_match();
