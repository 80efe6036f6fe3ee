import { type FindingCount, type QualityMeasure, qualityOfYear } from "@coop-census/census";
import type { EditionCell } from "../cell/edition-cell.ts";
import { editionCells } from "../edition/edition-cells.ts";
import type { EditionInput } from "../edition/edition-input.ts";
import { causeCodes } from "../revision/cause-codes.ts";

/** The findings of all accepted returns of the year, as the manifest states them; null where it states none of any. */
const findingsOf = ({ inputs }: EditionInput): readonly FindingCount[] | null => {
  const told = inputs.submissions.flatMap(({ findings }) => (findings === undefined ? [] : [findings]));
  return told.length === 0 && inputs.submissions.length > 0 ? null : told.flat();
};

/** The quality of an edition, measured from what it is made of; nothing in it is entered by hand. */
export const editionQuality = (
  input: EditionInput,
  cells: readonly EditionCell[] = editionCells(input),
): readonly QualityMeasure[] =>
  qualityOfYear({
    ...input,
    cells,
    findings: findingsOf(input),
    revisions:
      input.previous === null
        ? null
        : (input.revisions ?? []).map((one) => ({ ...one, causes: one.causes.map((cause) => causeCodes[cause]) })),
    talk: input.talk ?? { holds: [], doubts: [], justifications: [] },
  });
