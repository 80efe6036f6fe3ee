import { betweenBlocks, type JudgedInputs, type ReleaseBlock } from "@coop-census/census";
import { basisOfEdition, type Db, type Edition, type EditionBasis, listEditions } from "@coop-census/store";

const yearsOf = ({ past = [], ...own }: EditionBasis): readonly JudgedInputs[] => [own, ...past];

/**
 * What the figures of an edition would tell together with those of every other frozen edition that shows the same year
 * (V29): an edition of a later year shows it in its series. A draft may be released later, so that only abandoned ones are
 * left out, and those of which the basis was not kept yet.
 */
export const blocksBetween = async (
  db: Db,
  { id }: Pick<Edition, "id">,
  basis: EditionBasis,
): Promise<readonly ReleaseBlock[]> => {
  const blocks: ReleaseBlock[] = [];
  for (const other of await listEditions(db)) {
    if (other.id === id || other.state === "abandoned") continue;
    const earlier = await basisOfEdition(db, other.id);
    if (earlier === null) continue;
    const before = new Map(yearsOf(earlier).map((one) => [one.inputs.year, one]));
    for (const after of yearsOf(basis)) {
      const same = before.get(after.inputs.year);
      if (same !== undefined) blocks.push(...betweenBlocks(other.id, same, after));
    }
  }
  return blocks;
};
