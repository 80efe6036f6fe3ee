import { Refusal } from "@coop-census/contracts";
import { audit } from "../audit/audit.ts";
import type { Tx } from "../database/db.ts";
import { releaseOf } from "../release/release-of.ts";
import { insertRecords } from "../roll-up/insert-records.ts";
import { blocksOfEdition, type KeptBlock } from "./blocks-of-edition.ts";

const over: readonly string[] = ["released", "abandoned", "withdrawn"];

const refuseUnexplained = (
  { edition, isCleared }: { readonly edition: string; readonly isCleared: boolean },
  chosen: readonly KeptBlock[],
): void => {
  if (!isCleared || !chosen.some(({ rule }) => rule === "V27")) return;
  throw new Refusal(
    "edition/reason-needed",
    "A changed figure without a reason is not cleared: it needs a reason code, which stands in the next edition.",
    `Give it: census edition reason ${edition} NUMBER --code ERR --because "…", then build the edition again.`,
  );
};

/**
 * Clears blocks of an edition, or lets cleared ones stand again, each by a row of its own, and answers with their numbers;
 * those that are so already are left alone. A Refusal where the edition or a block does not exist, or the edition is
 * released or given up.
 */
export const clearBlocks = async (
  tx: Tx,
  request: {
    readonly edition: string;
    /** The numbers of the blocks, or the rule of which all are meant. */
    readonly blocks: readonly number[] | { readonly rule: string };
    readonly isCleared: boolean;
    readonly because: string;
    readonly actor: string;
    readonly at: Date;
  },
): Promise<readonly number[]> => {
  const { edition, blocks: asked, isCleared, because, actor, at } = request;
  const found = await tx.selectFrom("edition").select("state").where("id", "=", edition).forUpdate().executeTakeFirst();
  if (found === undefined) {
    throw new Refusal("edition/unknown", `There is no edition ${edition}.`, "List them: census edition list");
  }
  if (over.includes(found.state)) {
    throw new Refusal(
      "edition/not-permitted",
      `Edition ${edition} is ${found.state}: its blocks stay as they are.`,
      "Build a new edition.",
    );
  }
  if (!isCleared && (await releaseOf(tx, edition)) !== null) {
    throw new Refusal(
      "edition/already-scheduled",
      `The release of edition ${edition} is planned, and rests on its blocks being cleared.`,
      `Call it off first: census edition call-off ${edition} --because "…"`,
    );
  }
  const all = (await blocksOfEdition(tx, edition)) ?? [];
  const chosen = all.filter((one) => ("rule" in asked ? one.rule === asked.rule : asked.includes(one.ordinal)));
  const missing = "rule" in asked ? [] : asked.filter((one) => !all.some(({ ordinal }) => ordinal === one));
  if (missing.length > 0 || chosen.length === 0) {
    const what = "rule" in asked ? `no block of ${asked.rule}` : `no block ${missing.join(", ")}`;
    throw new Refusal(
      "edition/no-block",
      `Edition ${edition} has ${what}.`,
      `See what it has: census edition blocks ${edition}`,
    );
  }
  refuseUnexplained(request, chosen);
  const changed = chosen.filter(({ clearance }) => (clearance?.isCleared ?? false) !== isCleared);
  const rows = changed.map(({ ordinal }) => ({ edition, ordinal, isCleared, because, actor, at }));
  await insertRecords(tx, "editionClearance", rows);
  const ordinals = changed.map(({ ordinal }) => ordinal);
  if (ordinals.length > 0) {
    const act = isCleared ? "edition.clear" : "edition.restore-block";
    await audit(tx, { at, actor, act, object: edition, details: { blocks: ordinals, because } });
  }
  return ordinals;
};
