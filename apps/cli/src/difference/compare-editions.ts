import { type ChangeContribution, changedFigures, explainChanges, figureName } from "@coop-census/census";
import { Refusal } from "@coop-census/contracts";
import { differingFigures, type EditionRevision, readFigures, readRevisions, toRevision } from "@coop-census/reporting";
import type { ComparedEdition } from "./read-edition.ts";

/** The figures that two editions do not have alike. */
export interface Comparison {
  readonly from: ComparedEdition;
  readonly to: ComparedEdition;
  /** Where the causes come from: the later edition's own table, what both follow from, or nowhere. */
  readonly source: "revisions.csv" | "inputs" | null;
  readonly changes: readonly EditionRevision[];
  /** What each reporter adds, by `figureName`; null where it was not asked for. */
  readonly contributions: ReadonlyMap<string, readonly ChangeContribution[]> | null;
}

type Published = ReturnType<typeof differingFigures>;

const noInputs = (from: ComparedEdition, to: ComparedEdition): Refusal =>
  new Refusal(
    "edition/no-inputs",
    `What ${from.id} and ${to.id} follow from is not known here, so that nobody can tell what each reporter adds.`,
    "Name two editions of one year of this census by their ids, or leave out --reporters.",
  );

const fromInputs = (from: ComparedEdition, to: ComparedEdition, published: Published): Comparison | null => {
  if (from.basis === null || to.basis === null || from.year !== to.year) return null;
  const inputs = { before: from.basis.inputs, after: to.basis.inputs };
  const explained = explainChanges({ inputs, published, given: [] });
  return {
    from,
    to,
    source: "inputs",
    changes: explained.map((one) => toRevision(one, false)),
    contributions: new Map(explained.map((one) => [figureName(one.coordinates), one.contributions])),
  };
};

const fromTable = (
  from: ComparedEdition,
  to: ComparedEdition,
  published: Published,
  own: readonly EditionRevision[] | null,
): Comparison => {
  const told = new Map((own ?? []).map((one) => [figureName(one.coordinates), one]));
  const changes = changedFigures(published.before, published.after).map((change): EditionRevision => {
    const { coordinates, difference, before, after } = change;
    const known = told.get(figureName(coordinates));
    if (known !== undefined) return known;
    const plain = { coordinates, change: change.change, causes: [], parts: null, reporters: [] };
    return before?.conf === "C" || after?.conf === "C"
      ? { ...plain, conf: "C", before: null, after: null, difference: null }
      : { ...plain, conf: "F", before: before?.value ?? null, after: after?.value ?? null, difference };
  });
  return { from, to, source: own === null ? null : "revisions.csv", changes, contributions: null };
};

/** Compares two editions; with their causes where the later one tells them, or where both are of one year and of this census. */
export const compareEditions = (from: ComparedEdition, to: ComparedEdition, hasReporters: boolean): Comparison => {
  const published = differingFigures(readFigures(from.files), readFigures(to.files));
  if (hasReporters) {
    const explained = fromInputs(from, to, published);
    if (explained === null) throw noInputs(from, to);
    return explained;
  }
  const own = to.previous === from.id && to.year === from.year ? readRevisions(to.files) : null;
  const computed = own === null ? fromInputs(from, to, published) : null;
  return computed === null ? fromTable(from, to, published, own) : { ...computed, contributions: null };
};
