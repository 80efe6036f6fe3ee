import type { GeneratedAlways } from "kysely";
import type { ActorRole } from "../actor/actor-role.ts";
import type { Json } from "./columns.ts";

/** Who may do what, what was done, and what was answered: migrations 0001 and 0007. */
export interface PeopleTables {
  readonly actor: ActorTable;
  readonly actorKey: ActorKeyTable;
  readonly audit: AuditTable;
  readonly idempotencyKey: IdempotencyKeyTable;
}

interface ActorTable {
  id: string;
  name: string;
  roles: ActorRole[];
  organisation: string | null;
  createdAt: Date;
  disabledAt: Date | null;
}

interface ActorKeyTable {
  id: GeneratedAlways<number>;
  actor: string;
  keySha256: string;
  label: string;
  createdAt: Date;
  revokedAt: Date | null;
}

interface AuditTable {
  id: GeneratedAlways<number>;
  at: Date;
  actor: string;
  act: string;
  object: string;
  details: Json<Readonly<Record<string, unknown>>>;
}

interface IdempotencyKeyTable {
  actor: string;
  key: string;
  fingerprint: string;
  submission: string;
  answer: Json<unknown>;
  at: Date;
}
