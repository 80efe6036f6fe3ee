import { decimal, isDecimalText, isRevisionReason, moneyViews } from "@coop-census/census";
import { Refusal } from "@coop-census/contracts";
import { audit } from "../audit/audit.ts";
import type { Tx } from "../database/db.ts";
import { blocksOfEdition, type KeptBlock } from "../release-block/blocks-of-edition.ts";
import { insertRecords } from "../roll-up/insert-records.ts";

const valueOf = (text: string | undefined): string | null =>
  text !== undefined && isDecimalText(text) ? decimal(text) : null;

const toRow = ({ coordinates, params }: KeptBlock) => {
  const view = moneyViews.find((one) => one === params["view"]) ?? null;
  return {
    coordinates: { ...coordinates, view },
    before: valueOf(params["was"]),
    after: valueOf(params["is"]),
  };
};

/**
 * Writes down why figures of an edition differ from the edition before (V27): the next edition takes the reason up, since
 * this one is never changed. Answers with the numbers of the blocks; a Refusal where one is no such block, or the code is none.
 */
export const giveReasons = async (
  tx: Tx,
  request: {
    readonly edition: string;
    readonly blocks: readonly number[] | "all";
    readonly code: string;
    readonly because: string;
    readonly actor: string;
    readonly at: Date;
  },
): Promise<readonly number[]> => {
  const { edition, blocks, code, because, actor, at } = request;
  if (!isRevisionReason(code)) {
    throw new Refusal("edition/reason-code", `"${code}" is no reason code.`, "Give LATE, ERR, METH, PERI, OVL or CUR.");
  }
  const all = ((await blocksOfEdition(tx, edition)) ?? []).filter(({ rule }) => rule === "V27");
  const chosen = blocks === "all" ? all : all.filter(({ ordinal }) => blocks.includes(ordinal));
  const missing = blocks === "all" ? [] : blocks.filter((one) => !all.some(({ ordinal }) => ordinal === one));
  if (missing.length > 0 || chosen.length === 0) {
    const what = missing.length > 0 ? `no block ${missing.join(", ")} of V27` : "no change without a reason";
    throw new Refusal("edition/no-block", `Edition ${edition} has ${what}.`, `See: census edition blocks ${edition}`);
  }
  const rows = chosen.map((block) => ({ edition, ...toRow(block), code, because, actor, at }));
  await insertRecords(tx, "changeReason", rows);
  const ordinals = chosen.map(({ ordinal }) => ordinal);
  await audit(tx, { at, actor, act: "edition.reason", object: edition, details: { blocks: ordinals, code, because } });
  return ordinals;
};
