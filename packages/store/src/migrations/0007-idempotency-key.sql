-- A sender's own name for a request: the same name gives the same answer, however often the request is sent. It goes with
-- the submission that it led to.
create table idempotency_key (
  actor text not null references actor,
  key text not null check (key ~ '^[\x21-\x7e]{1,200}$'),
  -- Of everything that the request asked for: another request under the same key is a mistake of the sender.
  fingerprint sha256_hex not null,
  submission text not null references submission on delete cascade,
  answer jsonb not null,
  at timestamptz not null,
  primary key (actor, key)
);
create index idempotency_key_submission on idempotency_key (submission);
