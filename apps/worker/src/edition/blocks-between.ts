import { betweenBlocks, type ReleaseBlock } from "@coop-census/census";
import { basisOfEdition, type Db, type Edition, type EditionBasis, listEditions } from "@coop-census/store";

/**
 * What the figures of an edition would tell together with those of every other frozen edition of its year (V29). A draft
 * may be released later, so that only abandoned ones are left out, and those of which the basis was not kept yet.
 */
export const blocksBetween = async (
  db: Db,
  { id, year }: Pick<Edition, "id" | "year">,
  basis: EditionBasis,
): Promise<readonly ReleaseBlock[]> => {
  const blocks: ReleaseBlock[] = [];
  for (const other of await listEditions(db, year)) {
    if (other.id === id || other.state === "abandoned") continue;
    const earlier = await basisOfEdition(db, other.id);
    if (earlier !== null) blocks.push(...betweenBlocks(other.id, earlier, basis));
  }
  return blocks;
};
