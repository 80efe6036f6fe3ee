import { Refusal } from "@coop-census/contracts";
import { audit } from "../audit/audit.ts";
import type { Tx } from "../database/db.ts";
import type { DecisionKind } from "./decision.ts";

const wanted = ["rule", "row", "indicator", "severity"] as const;

interface Named {
  readonly submission: string;
  readonly attempt: number;
  readonly finding: number;
}

const findFinding = (tx: Tx, { submission, attempt, finding }: Named) =>
  attempt === 0
    ? tx
        .selectFrom("outsideFinding")
        .select(wanted)
        .where("submission", "=", submission)
        .where("id", "=", finding)
        .where("isInForce", "=", true)
        .executeTakeFirst()
    : tx
        .selectFrom("finding")
        .select(wanted)
        .where("submission", "=", submission)
        .where("attempt", "=", attempt)
        .where("ordinal", "=", finding)
        .executeTakeFirst();

/** Writes a decision on a HOLD finding and answers with its id; a later one on the same finding holds instead. */
export const decide = async (
  tx: Tx,
  request: {
    readonly submission: string;
    readonly attempt: number;
    /** The finding's ordinal in the attempt; its number where the attempt is 0, from beside the file. */
    readonly finding: number;
    readonly decision: DecisionKind;
    readonly because: string;
    readonly actor: string;
    readonly at: Date;
  },
): Promise<number> => {
  const { submission, attempt, finding, decision, because, actor, at } = request;
  if (because.trim() === "") {
    throw new Refusal("decision/no-reason", "A decision needs its reason.", "Say why, in words that can be published.");
  }
  const found = await findFinding(tx, request);
  const named = `finding ${finding} of attempt ${attempt} of ${submission}`;
  if (found === undefined) {
    throw new Refusal("decision/unknown", `There is no ${named}.`, `List them: census findings ${submission}`);
  }
  const { rule, row, indicator, severity } = found;
  if (severity !== "HOLD") {
    throw new Refusal(
      "decision/not-held",
      `${named} is ${severity}: it holds nothing.`,
      "Only a HOLD waits for a decision.",
    );
  }
  const { id } = await tx
    .insertInto("decision")
    .values({ submission, attempt, finding, rule, row, indicator, decision, because, actor, at })
    .returning("id")
    .executeTakeFirstOrThrow();
  const details = { attempt, finding, decision, because };
  await audit(tx, { at, actor, act: "submission.decide", object: submission, details });
  return id;
};
