import { audit } from "../audit/audit.ts";
import type { Tx } from "../database/db.ts";

/** Writes a signed release down and answers with its number; the file must lie on the shelf already. */
export const addConsent = async (
  tx: Tx,
  request: {
    readonly organisation: string;
    readonly year: number;
    /** Null for all indicators. */
    readonly indicator: string | null;
    readonly fileSha256: string;
    readonly actor: string;
    readonly at: Date;
  },
): Promise<number> => {
  const { organisation, year, indicator, fileSha256, actor, at } = request;
  const { id } = await tx
    .insertInto("releaseConsent")
    .values({ organisation, year, indicator, fileSha256, actor, at })
    .returning("id")
    .executeTakeFirstOrThrow();
  await audit(tx, {
    at,
    actor,
    act: "consent.add",
    object: organisation,
    details: { id, year, indicator, fileSha256 },
  });
  return id;
};
