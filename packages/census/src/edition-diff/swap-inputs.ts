import { causeOfReturn } from "./cause-of-return.ts";
import { type ChangeCause, changeCauses } from "./change-cause.ts";
import type { FrozenReturn, FrozenYear } from "./frozen-year.ts";
import { sharedBetween } from "./shared-between.ts";

/** The inputs once everything of a cause, and of the causes before it, is that of the later edition. */
export interface SwapStep {
  readonly cause: ChangeCause;
  readonly inputs: FrozenYear;
  /** Whether the cause has changed any input at all; where not, the figures are those of the step before. */
  readonly isChange: boolean;
}

/** What changed of each return, by organisation; those that are the same are left out. */
export const causesOfReturns = (before: FrozenYear, after: FrozenYear): ReadonlyMap<string, ChangeCause> => {
  const [old, now] = [before, after].map(({ returns }) => new Map(returns.map((one) => [one.organisation, one])));
  const causes = new Map<string, ChangeCause>();
  for (const organisation of [...before.returns, ...after.returns].map((one) => one.organisation)) {
    const cause = causeOfReturn(old?.get(organisation) ?? null, now?.get(organisation) ?? null);
    if (cause !== null) causes.set(organisation, cause);
  }
  return causes;
};

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/**
 * The path from the inputs of one edition to those of another: method, perimeter, late data, error, overlap, currency. A
 * changed return is swapped with its own cause. The last step is the later edition.
 */
export const swapInputs = (before: FrozenYear, after: FrozenYear): readonly SwapStep[] => {
  const causes = causesOfReturns(before, after);
  const all = new Set(causes.keys());
  const changed: Readonly<Record<ChangeCause, boolean>> = {
    method: !isSame(before.method, after.method),
    perimeter: !isSame([before.network, before.standIns], [after.network, after.standIns]),
    "late-data": false,
    error: false,
    overlap: !isSame([before.overlaps, before.shared], [after.overlaps, after.shared]),
    currency: !isSame(before.rates, after.rates),
  };
  return changeCauses.map((cause, index) => {
    const swapped = new Set<ChangeCause>(changeCauses.slice(0, index + 1));
    const done = new Set([...all].filter((id) => swapped.has(causes.get(id) ?? cause)));
    const waiting = new Set([...all].filter((id) => !done.has(id)));
    const returns: readonly FrozenReturn[] = [
      ...after.returns.filter(({ organisation }) => !waiting.has(organisation)),
      ...before.returns.filter(({ organisation }) => waiting.has(organisation)),
    ];
    const from = (of: ChangeCause): FrozenYear => (swapped.has(of) ? after : before);
    const isLast = waiting.size === 0 && swapped.has("overlap");
    const inputs: FrozenYear = {
      ...from("method"),
      network: from("perimeter").network,
      standIns: from("perimeter").standIns,
      returns,
      overlaps: from("overlap").overlaps,
      shared: isLast ? after.shared : sharedBetween(before.shared, after.shared, { waiting, done }),
      rates: from("currency").rates,
    };
    return { cause, inputs, isChange: changed[cause] || [...causes.values()].includes(cause) };
  });
};
