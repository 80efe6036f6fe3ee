import { add, type Decimal, zero } from "../decimal/decimal.ts";
import { type ChangeCause, changeCauses } from "./change-cause.ts";
import { changedFigures } from "./changed-figures.ts";
import type { ExplainedChange } from "./explained-change.ts";
import type { FrozenYear } from "./frozen-year.ts";
import { type FigureCoordinates, figureName, type PublishedFigure } from "./published-figure.ts";
import { type TracedChange, traceChanges } from "./trace-changes.ts";

/** What a person has said of a change that no input explains; it holds for these very values, null where there is no figure. */
export interface GivenReason {
  readonly coordinates: FigureCoordinates;
  readonly before: Decimal | null;
  readonly after: Decimal | null;
  readonly cause: ChangeCause;
}

/** What two editions of a year publish, and what they follow from; null where nobody has kept that of the earlier one. */
export interface EditionsCompared {
  readonly inputs: { readonly before: FrozenYear | null; readonly after: FrozenYear };
  readonly published: { readonly before: readonly PublishedFigure[]; readonly after: readonly PublishedFigure[] };
  readonly given: readonly GivenReason[];
}

const reasonName = ({ coordinates, before, after }: Omit<GivenReason, "cause">): string =>
  JSON.stringify([figureName(coordinates), before, after]);

const conclude = ({ parts, unexplained, ...change }: TracedChange, said: ChangeCause | null): ExplainedChange => {
  const isOpen = unexplained !== zero || parts.size === 0;
  const isSaid = isOpen && said !== null;
  const all = new Map(parts);
  if (isSaid) all.set(said, add(all.get(said) ?? zero, unexplained));
  return {
    ...change,
    parts: changeCauses.flatMap((cause) => {
      const amount = all.get(cause);
      return amount === undefined ? [] : [{ cause, amount }];
    }),
    unexplained: isSaid ? zero : unexplained,
    isTraced: !isOpen || isSaid,
  };
};

/**
 * Every figure that two editions do not have alike, with what caused it: the inputs of the earlier edition are swapped for
 * those of the later one, one cause after the other, and the year is rolled up again after each; a part is what that step
 * changes (methodology section 7). What no step explains is what a person has said of it, or unexplained.
 */
export const explainChanges = ({ inputs, published, given }: EditionsCompared): readonly ExplainedChange[] => {
  const changes = changedFigures(published.before, published.after);
  if (changes.length === 0) return [];
  const nothing = { parts: new Map<ChangeCause, Decimal>(), contributions: [] };
  const traced =
    inputs.before === null
      ? changes.map((change) => ({ ...change, ...nothing, unexplained: change.difference }))
      : traceChanges(changes, inputs.before, inputs.after);
  const reasons = new Map(given.map((one) => [reasonName(one), one.cause]));
  return traced.map((change) => {
    const [before, after] = [change.before?.value ?? null, change.after?.value ?? null];
    return conclude(change, reasons.get(reasonName({ coordinates: change.coordinates, before, after })) ?? null);
  });
};
