import { createHash } from "node:crypto";
import { ruleSetCanonicalText } from "@coop-census/census";
import { checkFile, nothingToCheck } from "@coop-census/checking";
import type { JobPayload } from "@coop-census/contracts";
import { beginAttempt, finishAttempt, keepAnswers, requestNational, settleSubmission, withTransaction } from "@coop-census/store";
import { collect } from "../check/collect.ts";
import { holdToPlan } from "../check/hold-to-plan.ts";
import { statusOf } from "../check/status-of.ts";
import type { HandlerParts } from "../parts.ts";

const ruleSetSha256 = createHash("sha256").update(ruleSetCanonicalText()).digest("hex");

/** Checks one attempt; running it twice, or again after a crash, changes nothing more. */
export const makeValidate =
  (parts: Pick<HandlerParts, "db" | "shelf" | "clock" | "reader">) =>
  async ({ submission: id, attempt }: JobPayload<"validate">): Promise<void> => {
    const { db, shelf, clock } = parts;
    const begun = await withTransaction(db, (tx) =>
      beginAttempt(tx, { submission: id, attempt, at: new Date(clock.now()) }),
    );
    if (begun === null) return;
    const checked =
      begun.kind === "nil"
        ? nothingToCheck
        : await checkFile(parts, {
            bytes: await collect(shelf.open(begun.sha256)),
            fileName: begun.fileName,
            organisation: begun.organisation,
            year: begun.year,
            receivedOn: begun.receivedAt.toISOString().slice(0, 10),
          });
    const at = new Date(clock.now());
    await withTransaction(db, async (tx) => {
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
        at,
      });
      if (!isFirst) return;
      if (held.answers !== undefined) await keepAnswers(tx, { submission: id, attempt, answers: held.answers });
      await settleSubmission(tx, { submission: id, outcome: outcome.state, actor: "system", at });
      await requestNational(tx, begun);
    });
  };
