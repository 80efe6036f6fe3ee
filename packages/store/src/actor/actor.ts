import type { ActorRole } from "./actor-role.ts";

/** Somebody who may do something, a person or a system of theirs. */
export interface Actor {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly ActorRole[];
  /** The one organisation that an uploader sends for. */
  readonly organisation: string | null;
  readonly createdAt: Date;
  /** Null while the actor may act. */
  readonly disabledAt: Date | null;
}
