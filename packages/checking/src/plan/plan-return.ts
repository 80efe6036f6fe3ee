import { isDeepStrictEqual } from "node:util";
import { type CauseTally, tallyCauses } from "@coop-census/census";
import { RetriableFault } from "@coop-census/contracts";
import { causesOfLoad, type Db, dropLoad, withSnapshot, withTransaction } from "@coop-census/store";
import { checkFile, type FileToCheck } from "../check/check-file.ts";
import type { CheckedFile } from "../check/checked-file.ts";
import { nothingToCheck } from "../check/nothing-to-check.ts";
import type { Reader } from "../read/reader.ts";
import { type CheckedRegister, checkRegister } from "../register/check-register.ts";
import type { RegisterLoader } from "../register/register-loader.ts";
import { judgeBeside } from "./judge-beside.ts";
import { type MadePlan, makePlan } from "./make-plan.ts";
import { hashPlan, type Planned } from "./plan-parts.ts";
import { readPlanBase } from "./read-plan-base.ts";

/** A return that nobody has sent yet. */
export interface ReturnToPlan extends Omit<FileToCheck, "bytes"> {
  /** Gives the file from its beginning each time it is asked; null says that there is nothing to report. */
  readonly open: (() => AsyncIterable<Uint8Array>) | null;
  readonly sha256: string;
  readonly at: Date;
}

interface Parts {
  readonly db: Db;
  readonly reader: Pick<Reader, "read">;
  readonly loader: RegisterLoader;
}

/** What a dry run answers with. */
export interface PlannedCheck extends Planned, MadePlan {
  /** Names the plan: accepting takes it. */
  readonly hash: string;
  /** Of a register, `findings` are those of the file as a whole. */
  readonly checked: CheckedFile;
  /** All that was found, of each row of a register too, by cause with exact counts. */
  readonly causes: readonly CauseTally[];
}

const tries = 3;

/** The check of a worker: a register is loaded while its bytes come, every other file is read whole. */
const checkReturn = async (
  parts: Parts,
  { open, ...file }: ReturnToPlan,
): Promise<CheckedFile & Partial<CheckedRegister>> => {
  if (open === null) return nothingToCheck;
  const register = await checkRegister(parts, { ...file, open });
  if (register !== null) return register;
  const chunks: Uint8Array[] = [];
  for await (const chunk of open()) chunks.push(chunk);
  return checkFile(parts, { ...file, bytes: Buffer.concat(chunks) });
};

const causesOf = async (
  db: Db,
  { findings, register = null }: CheckedFile & Partial<CheckedRegister>,
): Promise<readonly CauseTally[]> => {
  if (register !== null) return causesOfLoad(db, register.load, findings);
  const tally = tallyCauses();
  for (const finding of findings) tally.add(finding);
  return tally.result();
};

/** What was loaded of a register was for its check alone: nothing of it stays. */
const letGo = async (db: Db, { register = null, close }: Partial<CheckedRegister>): Promise<void> => {
  await close?.();
  if (register !== null) await withTransaction(db, (tx) => dropLoad(tx, register.load));
};

/**
 * Checks a return the way of a real one and says what would become of the census; stores nothing. Check and plan are of
 * one base: where it moves meanwhile, both are made again.
 */
export const planReturn = async (parts: Parts, file: ReturnToPlan): Promise<PlannedCheck> => {
  for (let tried = 0; tried < tries; tried += 1) {
    const before = await readPlanBase(parts.db, file);
    const checked = await checkReturn(parts, file);
    const planned = await withSnapshot(parts.db, async (tx) => {
      const base = await readPlanBase(tx, file);
      if (!isDeepStrictEqual(before, base)) return null;
      const judged = await judgeBeside(tx, file, checked);
      return { base, ...(await makePlan(tx, file, judged)), checked: judged };
    });
    const causes = planned === null ? [] : await causesOf(parts.db, planned.checked);
    await letGo(parts.db, checked);
    if (planned !== null) return { ...planned, hash: hashPlan(planned), causes };
  }
  throw new RetriableFault("plan/unsettled", "What the plan follows from changes faster than it can be made.", {
    cure: "Ask again in a moment.",
  });
};
