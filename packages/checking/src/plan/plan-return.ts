import { isDeepStrictEqual } from "node:util";
import { RetriableFault } from "@coop-census/contracts";
import { type Db, withSnapshot } from "@coop-census/store";
import { checkFile, type FileToCheck } from "../check/check-file.ts";
import type { CheckedFile } from "../check/checked-file.ts";
import { nothingToCheck } from "../check/nothing-to-check.ts";
import type { Reader } from "../read/reader.ts";
import { makePlan } from "./make-plan.ts";
import { hashPlan, type Planned } from "./plan-parts.ts";
import { readPlanBase } from "./read-plan-base.ts";

/** A return that nobody has sent yet; no bytes say that there is nothing to report. */
export interface ReturnToPlan extends Omit<FileToCheck, "bytes"> {
  readonly bytes: Uint8Array | null;
  readonly sha256: string;
}

/** What a dry run answers with. */
export interface PlannedCheck extends Planned {
  /** Names the plan: accepting takes it. */
  readonly hash: string;
  readonly checked: CheckedFile;
}

const tries = 3;

/**
 * Checks a return the way of a real one and says what would become of the census; stores nothing. Check and plan are of
 * one base: where it moves meanwhile, both are made again.
 */
export const planReturn = async (
  parts: { readonly db: Db; readonly reader: Pick<Reader, "read"> },
  file: ReturnToPlan,
): Promise<PlannedCheck> => {
  const { bytes, ...named } = file;
  for (let tried = 0; tried < tries; tried += 1) {
    const before = await readPlanBase(parts.db, file);
    const checked = bytes === null ? nothingToCheck : await checkFile(parts, { ...named, bytes });
    const planned = await withSnapshot(parts.db, async (tx) => {
      const base = await readPlanBase(tx, file);
      return isDeepStrictEqual(before, base) ? { base, plan: await makePlan(tx, file, checked) } : null;
    });
    if (planned !== null) return { ...planned, hash: hashPlan(planned), checked };
  }
  throw new RetriableFault("plan/unsettled", "What the plan follows from changes faster than it can be made.", {
    cure: "Ask again in a moment.",
  });
};
