-- Whose signature an edition carries: public keys only, each with the period in which it signs. Private keys are never here.
create table signing_key (
  -- SHA-256 of the public key (SubjectPublicKeyInfo, DER): its fingerprint.
  id sha256_hex primary key,
  public_key_pem text not null check (public_key_pem like '-----BEGIN PUBLIC KEY-----%'),
  label text not null check (label ~ '\S'),
  actor text not null references actor,
  valid_from timestamptz not null
);
create trigger signing_key_keep_row before update or delete on signing_key for each row execute function keep_row();
create trigger signing_key_keep_table before truncate on signing_key execute function keep_table();

-- A key that signs no more; what it has signed stays signed.
create table signing_key_retirement (
  key_id sha256_hex primary key references signing_key,
  because text not null check (because ~ '\S'),
  actor text not null references actor,
  at timestamptz not null
);
create trigger signing_key_retirement_keep_row before update or delete on signing_key_retirement
  for each row execute function keep_row();

-- An Ed25519 signature over the bytes of manifest.json, by the hash that the edition was frozen with.
create table edition_signature (
  edition text not null references edition,
  manifest_sha256 sha256_hex not null,
  key_id sha256_hex not null references signing_key,
  -- 64 bytes in lower-case hex.
  signature text not null check (signature ~ '^[0-9a-f]{128}$'),
  actor text not null references actor,
  at timestamptz not null,
  primary key (edition, key_id)
);
create trigger edition_signature_keep_row before update or delete on edition_signature for each row execute function keep_row();
create trigger edition_signature_keep_table before truncate on edition_signature execute function keep_table();

create function check_signature() returns trigger language plpgsql as $$
declare
  found record;
begin
  select manifest_sha256, state into found from census.edition where id = new.edition for update;
  if found.manifest_sha256 is distinct from new.manifest_sha256 then
    raise exception 'edition % is frozen as %, not as %', new.edition, found.manifest_sha256, new.manifest_sha256
      using errcode = 'check_violation';
  end if;
  if found.state not in ('approved', 'released') then
    raise exception 'edition % is %: only what is approved or released is signed', new.edition, found.state
      using errcode = 'check_violation';
  end if;
  if exists (select from census.signing_key_retirement where key_id = new.key_id) then
    raise exception 'key % is retired and signs no more', new.key_id using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger edition_signature_check before insert on edition_signature for each row execute function check_signature();
