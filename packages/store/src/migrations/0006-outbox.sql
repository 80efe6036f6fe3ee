-- Jobs that commit with the rows they are about; a relay hands them to the queue in the order of id. A row is a promise:
-- it is kept when its work is done, not when it is sent, since a queue that is killed may lose what it acknowledged.
create table outbox (
  id bigint generated always as identity primary key,
  job text not null,
  payload jsonb not null,
  created_at timestamptz not null default now(),
  -- When the queue took it last; a row that stays open is sent again.
  sent_at timestamptz,
  -- When the work was seen to end well.
  done_at timestamptz,
  -- When the queue gave the job up for somebody to look at; it is not sent again by itself.
  parked_at timestamptz
);
create index outbox_open on outbox (sent_at nulls first, id) where done_at is null and parked_at is null;
create index outbox_promised on outbox (job, payload) where done_at is null;
create index outbox_done on outbox (done_at) where done_at is not null;

create function notify_outbox() returns trigger language plpgsql as $$
begin
  notify census_outbox;
  return null;
end $$;
create trigger outbox_notify after insert on outbox execute function notify_outbox();
