import { Refusal } from "@coop-census/contracts";
import { audit } from "../audit/audit.ts";
import type { Tx } from "../database/db.ts";
import { blocksOfEdition, isStanding } from "../release-block/blocks-of-edition.ts";
import type { EditionState } from "./edition.ts";

/** Refuses the release of an edition of which a block stands, or that was never judged; the database does so too. */
const checkRelease = async (tx: Tx, edition: string): Promise<void> => {
  const blocks = await blocksOfEdition(tx, edition);
  if (blocks === null) {
    throw new Refusal(
      "edition/not-judged",
      `Edition ${edition} was never judged: nobody knows what stops its release.`,
      "Build the edition of its year again.",
    );
  }
  const standing = blocks.filter(isStanding);
  if (standing.length === 0) return;
  const rules = [...new Set(standing.map(({ rule }) => rule))].join(", ");
  throw new Refusal(
    "edition/blocked",
    `Edition ${edition} cannot be released: ${standing.length} of its ${blocks.length} blocks stand (${rules}).`,
    `Read them: census edition blocks ${edition}; clear those that are right: census edition clear ${edition} BLOCK --because "…"`,
  );
};

/** Takes an edition to another state; a Refusal when it does not exist or the table of transitions does not permit it. */
export const moveEdition = async (
  tx: Tx,
  move: {
    readonly edition: string;
    readonly to: EditionState;
    readonly because?: string;
    readonly actor: string;
    readonly at: Date;
  },
): Promise<void> => {
  const { edition, to, because, actor, at } = move;
  const found = await tx
    .selectFrom("edition")
    .select(["state"])
    .where("id", "=", edition)
    .forUpdate()
    .executeTakeFirst();
  if (found === undefined) {
    throw new Refusal("edition/unknown", `There is no edition ${edition}.`, "List them: census edition list");
  }
  const permitted = await tx
    .selectFrom("editionTransition")
    .select("to")
    .where("from", "=", found.state)
    .orderBy("to")
    .execute();
  if (!permitted.some((one) => one.to === to)) {
    const next = permitted.map((one) => one.to).join(" or ");
    const cure = next === "" ? "nothing follows that state" : `from there it can become ${next}`;
    throw new Refusal("edition/not-permitted", `Edition ${edition} is ${found.state} and cannot become ${to}.`, cure);
  }
  if (to === "released") await checkRelease(tx, edition);
  await tx.updateTable("edition").set({ state: to }).where("id", "=", edition).execute();
  const details = { from: found.state, to, ...(because === undefined ? {} : { because }) };
  await audit(tx, { at, actor, act: "edition.move", object: edition, details });
};
