import type { ReleaseBlock } from "@coop-census/census";
import type { Db } from "../database/db.ts";

/** A block of an edition with what people have said of it. */
export interface KeptBlock extends ReleaseBlock {
  /** From 1 within the edition. */
  readonly ordinal: number;
  /** The latest clearance, or its undoing; null where nobody has looked at it yet. A block that is not cleared stands. */
  readonly clearance: {
    readonly isCleared: boolean;
    readonly because: string;
    readonly actor: string;
    readonly at: Date;
  } | null;
}

/** The blocks of an edition in their order; null where it was never judged, which stops its release too. */
export const blocksOfEdition = async (db: Db, edition: string): Promise<readonly KeptBlock[] | null> => {
  const judged = await db
    .selectFrom("editionJudged")
    .select("edition")
    .where("edition", "=", edition)
    .executeTakeFirst();
  if (judged === undefined) return null;
  const blocks = await db
    .selectFrom("editionBlock")
    .selectAll()
    .where("edition", "=", edition)
    .orderBy("ordinal")
    .execute();
  const clearances = await db
    .selectFrom("editionClearance")
    .selectAll()
    .distinctOn("ordinal")
    .where("edition", "=", edition)
    .orderBy("ordinal")
    .orderBy("id", "desc")
    .execute();
  const latest = new Map(clearances.map((one) => [one.ordinal, one]));
  return blocks.map(({ edition: _edition, ...block }) => {
    const found = latest.get(block.ordinal);
    if (found === undefined) return { ...block, clearance: null };
    const { isCleared, because, actor, at } = found;
    return { ...block, clearance: { isCleared, because, actor, at } };
  });
};

/** Whether a block still stops the release. */
export const isStanding = ({ clearance }: Pick<KeptBlock, "clearance">): boolean => clearance?.isCleared !== true;
