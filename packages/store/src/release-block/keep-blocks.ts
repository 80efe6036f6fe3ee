import type { ReleaseBlock } from "@coop-census/census";
import type { Tx } from "../database/db.ts";
import { insertRecords } from "../roll-up/insert-records.ts";

/** Keeps what stops a frozen edition from being released, numbered in the order given; without any it is fit for release. Keeping the same again changes nothing. */
export const keepBlocks = async (tx: Tx, edition: string, blocks: readonly ReleaseBlock[]): Promise<void> => {
  const kept = await tx
    .insertInto("editionJudged")
    .values({ edition, blocks: blocks.length })
    .onConflict((conflict) => conflict.doNothing())
    .returning("edition")
    .executeTakeFirst();
  if (kept === undefined) return;
  await insertRecords(
    tx,
    "editionBlock",
    blocks.map(({ rule, code, coordinates, params }, index) => ({
      edition,
      ordinal: index + 1,
      rule,
      code,
      coordinates,
      params,
    })),
  );
};
