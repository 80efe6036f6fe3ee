-- Jobs that commit with the rows they are about; a relay hands them to the queue in the order of id.
create table outbox (
  id bigint generated always as identity primary key,
  job text not null,
  payload jsonb not null,
  created_at timestamptz not null default now(),
  sent_at timestamptz
);
create index outbox_unsent on outbox (id) where sent_at is null;
create index outbox_sent on outbox (sent_at) where sent_at is not null;

create function notify_outbox() returns trigger language plpgsql as $$
begin
  notify census_outbox;
  return null;
end $$;
create trigger outbox_notify after insert on outbox execute function notify_outbox();
