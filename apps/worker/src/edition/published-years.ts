import type { Manifest } from "@coop-census/contracts";
import { basisOfEdition, type Db, type EditionBasis, publicEditions } from "@coop-census/store";

/** A year before an edition's as it was published last: what the edition says of it, whatever has arrived since. */
export interface PublishedYear {
  readonly year: number;
  readonly edition: string;
  readonly manifestSha256: string;
  readonly inputs: Manifest["inputs"];
  readonly basis: EditionBasis;
}

/** The years before this one of which an edition is public at a moment, each by its most final one; those of which nobody has kept what they follow from are left out. */
export const publishedYears = async (db: Db, before: number, now: Date): Promise<readonly PublishedYear[]> => {
  const last = new Map((await publicEditions(db, now)).map((one) => [one.year, one]));
  const found: PublishedYear[] = [];
  for (const { id: edition, year, manifestSha256, inputs } of last.values()) {
    const basis = year < before ? await basisOfEdition(db, edition) : null;
    if (basis !== null) found.push({ year, edition, manifestSha256, inputs, basis });
  }
  return found;
};
