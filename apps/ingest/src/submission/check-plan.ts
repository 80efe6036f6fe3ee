import { isDeepStrictEqual } from "node:util";
import { isSamePlan, movedParts, type PlannedCheck, readPlanBase } from "@coop-census/checking";
import { Refusal, type TakenFile } from "@coop-census/contracts";
import { submissionById, type Tx } from "@coop-census/store";
import type { IngestParts } from "../parts.ts";
import type { Arrival } from "./arrival.ts";

const planMoved = (moved: readonly string[], now: string | null): Refusal =>
  new Refusal(
    "plan/moved",
    moved.length === 0
      ? "The plan does not hold any more: the file is another one, or what the plan follows from has moved since."
      : `The plan does not hold any more. What is other than then: ${moved.join(", ")}.`,
    `Make the dry run again, look at what it changes now, and send the file with the plan of that${now === null ? "" : ` (now ${now})`}. Nothing was kept.`,
    moved.map((part) => ({ where: "plan", message: `Other than when the plan was made: ${part}.` })),
  );

/**
 * Refuses a return whose plan does not hold, before anything is kept; answers with the plan, or null where none was
 * named or the same bytes are here already, since sending those again changes nothing.
 */
export const checkPlan = async (
  parts: IngestParts,
  arrival: Arrival,
  taken: TakenFile,
  receivedAt: Date,
): Promise<PlannedCheck | null> => {
  const { organisation, year, plan = null } = arrival;
  if (plan === null) return null;
  const id = `${organisation}-${year}-${taken.sha256.slice(0, 12)}`;
  if ((await submissionById(parts.db, id)) !== null) return null;
  const planned = await parts.planner.plan(arrival, taken, receivedAt);
  if (isSamePlan(plan, planned.hash)) return planned;
  throw planMoved(movedParts(plan, planned.hash), planned.hash);
};

/** Refuses it when the base has moved since: in the transaction that registers. */
export const checkBase = async (tx: Tx, arrival: Arrival, { base }: Pick<PlannedCheck, "base">): Promise<void> => {
  if (!isDeepStrictEqual(await readPlanBase(tx, arrival), base)) throw planMoved([], null);
};
