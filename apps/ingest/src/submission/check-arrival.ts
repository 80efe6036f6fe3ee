import type { Db } from "@coop-census/store";
import type { Arrival } from "./arrival.ts";
import { checkOrganisation } from "./check-organisation.ts";
import { checkReasonCode } from "./check-reason-code.ts";
import { checkRound } from "./check-round.ts";

/** Refuses what can be refused before a byte is read; who may act is asked before. */
export const checkArrival = async (
  db: Db,
  { organisation, year, reasonCode }: Pick<Arrival, "organisation" | "year" | "reasonCode">,
  receivedAt: Date,
): Promise<void> => {
  checkReasonCode(reasonCode);
  await checkOrganisation(db, organisation);
  await checkRound(db, year, organisation, receivedAt.toISOString().slice(0, 10));
};
