import {
  causeOfCode,
  type Decimal,
  decimal,
  explainChanges,
  type GivenReason,
  type ReleaseBlock,
  reasonBlocks,
} from "@coop-census/census";
import type { Manifest } from "@coop-census/contracts";
import {
  differingFigures,
  type EditionInput,
  type EditionRevision,
  printFigures,
  readFigures,
  toRevision,
} from "@coop-census/reporting";
import type { EditionBasis } from "@coop-census/store";
import type { EarlierEdition } from "./earlier-edition.ts";
import { tellsProtected } from "./tells-protected.ts";

const givenReasons = (inputs: Manifest["inputs"]): readonly GivenReason[] =>
  (inputs.changeReasons ?? []).flatMap(({ before, after, code, because: _because, ...coordinates }) => {
    const cause = causeOfCode(code);
    const valueOf = (text: string | null): Decimal | null => (text === null ? null : decimal(text));
    return cause === null ? [] : [{ coordinates, before: valueOf(before), after: valueOf(after), cause }];
  });

/** What differs from the edition before, and what of it stops the release since nobody has given a reason (V27). */
export const describeRevisions = (
  input: EditionInput,
  basis: EditionBasis,
  earlier: EarlierEdition | null,
): { readonly revisions: readonly EditionRevision[]; readonly blocks: readonly ReleaseBlock[] } => {
  if (earlier === null) return { revisions: [], blocks: [] };
  const changes = explainChanges({
    inputs: { before: earlier.basis?.inputs ?? null, after: basis.inputs },
    published: differingFigures(readFigures(earlier.files), printFigures(input)),
    given: givenReasons(input.inputs),
  });
  const tells = earlier.basis === null ? () => false : tellsProtected(earlier.basis, basis);
  return {
    revisions: changes.map((change) => toRevision(change, tells(change))),
    blocks: reasonBlocks(earlier.edition, changes),
  };
};
