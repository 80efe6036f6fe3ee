-- Who was asked to look at its own sheet of an edition: what was taken from it, and what was estimated for it.
create table sheet_request (
  edition text not null references edition,
  organisation text not null check (organisation ~ '\S'),
  actor text not null references actor,
  at timestamptz not null,
  primary key (edition, organisation)
);
create trigger sheet_request_keep_row before update or delete on sheet_request for each row execute function keep_row();
create trigger sheet_request_keep_table before truncate on sheet_request execute function keep_table();

-- What was said of a sheet; the latest row counts. Silence is a request without a row here.
create table sheet_reply (
  id bigint generated always as identity primary key,
  edition text not null,
  organisation text not null,
  -- Of these very bytes.
  manifest_sha256 sha256_hex not null,
  -- By the reporter: confirm, dispute. By the secretariat, to a dispute: answer.
  kind text not null check (kind in ('confirm', 'dispute', 'answer')),
  body text check (body ~ '\S' and char_length(body) <= 4000),
  actor text not null references actor,
  at timestamptz not null,
  foreign key (edition, organisation) references sheet_request,
  check (kind = 'confirm' or body is not null)
);
create index sheet_reply_sheet on sheet_reply (edition, organisation);
create trigger sheet_reply_keep_row before update or delete on sheet_reply for each row execute function keep_row();
create trigger sheet_reply_keep_table before truncate on sheet_reply execute function keep_table();

create function check_sheet_reply() returns trigger language plpgsql as $$
declare
  found census.edition;
  latest text;
begin
  select * into found from census.edition where id = new.edition for update;
  if found.state not in ('in-review', 'approved') or census.release_in_force(new.edition) <= census.act_time() then
    raise exception 'edition % is %: its sheets are confirmed before its release', new.edition, found.state
      using errcode = 'check_violation';
  end if;
  if new.manifest_sha256 is distinct from found.manifest_sha256 then
    raise exception 'edition % is %, not %', new.edition, found.manifest_sha256, new.manifest_sha256
      using errcode = 'check_violation';
  end if;
  select r.kind into latest from census.sheet_reply r
    where r.edition = new.edition and r.organisation = new.organisation order by r.id desc limit 1;
  if new.kind = 'answer' and latest is distinct from 'dispute' then
    raise exception 'nothing is disputed on the sheet of % in %', new.organisation, new.edition
      using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger sheet_reply_check before insert on sheet_reply for each row execute function check_sheet_reply();

-- What a reporter disputes is answered before anybody approves the edition, or names its moment.
create function check_disputes() returns trigger language plpgsql as $$
declare
  disputed text;
begin
  perform 1 from census.edition where id = new.edition for update;
  select string_agg(organisation, ', ' order by organisation) into disputed from (
    select distinct on (r.organisation) r.organisation, r.kind from census.sheet_reply r
    where r.edition = new.edition order by r.organisation, r.id desc
  ) latest where kind = 'dispute';
  if disputed is not null then
    raise exception 'edition % is disputed by %: that is answered first', new.edition, disputed
      using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger approval_disputes_check before insert on approval for each row execute function check_disputes();
create trigger edition_release_disputes_check before insert on edition_release for each row execute function check_disputes();
