import type { Tx } from "../database/db.ts";

/** What somebody did, to what, when. */
export interface Act {
  readonly at: Date;
  /** An actor's id. */
  readonly actor: string;
  /** "submission.receive", "edition.approve" and the like. */
  readonly act: string;
  /** The id of what it was done to. */
  readonly object: string;
  readonly details?: Readonly<Record<string, unknown>>;
}

/** Writes the act down for good; it commits with what it speaks of. */
export const audit = async (tx: Tx, { at, actor, act, object, details }: Act): Promise<void> => {
  await tx
    .insertInto("audit")
    .values({ at, actor, act, object, details: JSON.stringify(details ?? {}) })
    .execute();
};
