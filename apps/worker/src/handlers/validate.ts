import { createHash } from "node:crypto";
import { ruleSetCanonicalText } from "@coop-census/census";
import {
  type CheckedFile,
  type CheckedRegister,
  checkFile,
  checkRegister,
  nothingToCheck,
} from "@coop-census/checking";
import type { JobPayload } from "@coop-census/contracts";
import {
  beginAttempt,
  finishAttempt,
  keepAnswers,
  requestNational,
  type Submission,
  settleSubmission,
  withTransaction,
} from "@coop-census/store";
import { collect } from "../check/collect.ts";
import { holdToPlan } from "../check/hold-to-plan.ts";
import { statusOf } from "../check/status-of.ts";
import type { HandlerParts } from "../parts.ts";

const ruleSetSha256 = createHash("sha256").update(ruleSetCanonicalText()).digest("hex");

type ValidateParts = Pick<HandlerParts, "db" | "shelf" | "clock" | "reader"> & Partial<Pick<HandlerParts, "loader">>;

/** A register is loaded while its bytes come from the shelf, every other file is read whole. */
const checkSubmission = async (
  parts: ValidateParts,
  submission: Submission,
): Promise<CheckedFile & Partial<CheckedRegister>> => {
  const { db, shelf, clock, loader } = parts;
  const { fileName, organisation, year, sha256 } = submission;
  const named = { fileName, organisation, year, receivedOn: submission.receivedAt.toISOString().slice(0, 10) };
  const open = (): AsyncIterable<Uint8Array> => shelf.open(sha256);
  const at = new Date(clock.now());
  const register = loader === undefined ? null : await checkRegister({ db, loader }, { ...named, open, at });
  return register ?? checkFile(parts, { ...named, bytes: await collect(open()) });
};

/** Checks one attempt; running it twice, or again after a crash, changes nothing more. */
export const makeValidate =
  (parts: ValidateParts) =>
  async ({ submission: id, attempt }: JobPayload<"validate">): Promise<void> => {
    const { db, clock } = parts;
    const begun = await withTransaction(db, (tx) =>
      beginAttempt(tx, { submission: id, attempt, at: new Date(clock.now()) }),
    );
    if (begun === null) return;
    const checked: CheckedFile & Partial<CheckedRegister> =
      begun.kind === "nil" ? nothingToCheck : await checkSubmission(parts, begun);
    const { register = null } = checked;
    const at = new Date(clock.now());
    const finish = withTransaction(db, async (tx) => {
      const held = await holdToPlan(tx, begun, attempt, checked);
      const { findings, outcome, observations, terms, blankRows, profileVersion, reading } = held;
      const isFirst = await finishAttempt(tx, {
        submission: id,
        attempt,
        outcome: outcome.state,
        findings,
        observations: observations.map((observation) => statusOf(observation, outcome)),
        profileVersion,
        ruleSetSha256,
        terms,
        blankRows,
        reading,
        ...(register === null ? {} : { register }),
        at,
      });
      if (!isFirst) return;
      if (held.answers !== undefined) await keepAnswers(tx, { submission: id, attempt, answers: held.answers });
      await settleSubmission(tx, { submission: id, outcome: outcome.state, actor: "system", at });
      await requestNational(tx, begun);
    });
    try {
      await finish;
    } finally {
      await checked.close?.();
    }
  };
