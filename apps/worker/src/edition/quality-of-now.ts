import type { QualityMeasure } from "@coop-census/census";
import type { Clock, Shelf } from "@coop-census/contracts";
import { editionQuality } from "@coop-census/reporting";
import { type Db, previousEdition, withSnapshot } from "@coop-census/store";
import { describeRevisions } from "./describe-revisions.ts";
import { earlierEdition } from "./earlier-edition.ts";
import { editionInput } from "./edition-input.ts";
import { gatherInputs } from "./gather-inputs.ts";
import { publishedYears } from "./published-years.ts";

/** The quality of a year as it stands, as the next edition would state it; nothing is frozen or kept. */
export const qualityOfNow = (
  parts: { readonly db: Db; readonly shelf: Shelf; readonly clock: Clock },
  year: number,
): Promise<readonly QualityMeasure[]> =>
  withSnapshot(parts.db, async (tx) => {
    const now = new Date(parts.clock.now());
    const published = await publishedYears(tx, year, now);
    const inputs = await gatherInputs({ db: tx, shelf: parts.shelf }, year, published);
    const previous = await previousEdition(tx, year, now);
    const named = { year, status: "provisional" as const, number: 1, previous, inputs };
    const { input, basis } = await editionInput(tx, named, published);
    const { revisions } = describeRevisions(
      input,
      basis,
      await earlierEdition({ db: tx, shelf: parts.shelf }, previous),
    );
    return editionQuality({ ...input, revisions });
  });
