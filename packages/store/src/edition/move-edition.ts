import { Refusal } from "@coop-census/contracts";
import { audit } from "../audit/audit.ts";
import type { Tx } from "../database/db.ts";
import { tellClock } from "../database/tell-clock.ts";
import { releaseOf } from "../release/release-of.ts";
import { requestSheets } from "../sheet/request-sheets.ts";
import type { EditionState } from "./edition.ts";
import { lockEdition } from "./lock-edition.ts";

const checkNothingPlanned = async (tx: Tx, edition: string): Promise<void> => {
  const planned = await releaseOf(tx, edition);
  if (planned === null) return;
  throw new Refusal(
    "edition/already-scheduled",
    `Edition ${edition} has a moment of release, ${planned.moment.toISOString()}: it cannot be abandoned.`,
    `Call that off first, if it has not come: census edition call-off ${edition} --because "…"`,
  );
};

/**
 * Takes an edition to another state; a Refusal when it does not exist or the table of transitions does not permit it. What
 * approval, release and withdrawal rest on is written before, and the database refuses them without it.
 */
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
  const found = await lockEdition(tx, edition);
  const { state } = found;
  const permitted = await tx
    .selectFrom("editionTransition")
    .select("to")
    .where("from", "=", state)
    .orderBy("to")
    .execute();
  if (!permitted.some((one) => one.to === to)) {
    const next = permitted.map((one) => one.to).join(" or ");
    const cure = next === "" ? "Nothing follows that state: build a new edition." : `From there it can become ${next}.`;
    throw new Refusal("edition/not-permitted", `Edition ${edition} is ${state} and cannot become ${to}.`, cure);
  }
  if (to === "abandoned") await checkNothingPlanned(tx, edition);
  await tellClock(tx, at);
  await tx.updateTable("edition").set({ state: to }).where("id", "=", edition).execute();
  if (to === "in-review") await requestSheets(tx, found, { actor, at });
  const details = { from: state, to, ...(because === undefined ? {} : { because }) };
  await audit(tx, { at, actor, act: "edition.move", object: edition, details });
};
