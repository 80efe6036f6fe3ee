import { type Decimal, subtract, sum, zero } from "../decimal/decimal.ts";
import type { StagedFigures } from "./staged-figures.ts";

/** The figures of one step, with what each reporter gives to those that are asked for. */
export interface Stage {
  readonly cells: StagedFigures["cells"];
  readonly given: ReturnType<StagedFigures["given"]>;
}

/** What two stages differ by in a figure, reporter by reporter, and null for what is removed more or less as counted twice; nothing where they do not. */
export const contributionsTo = (
  name: string,
  before: Stage,
  after: Stage,
): readonly { readonly reporter: string | null; readonly amount: Decimal }[] => {
  const [old, now] = [before.given.get(name), after.given.get(name)];
  const reporters = [...new Set([...(old?.keys() ?? []), ...(now?.keys() ?? [])])].sort();
  const gross = reporters.map((reporter) => ({
    reporter,
    amount: subtract(now?.get(reporter) ?? zero, old?.get(reporter) ?? zero),
  }));
  const [was, is] = [before.cells.get(name)?.value ?? zero, after.cells.get(name)?.value ?? zero];
  const removed = subtract(subtract(is, was), sum(gross.map(({ amount }) => amount)));
  return [...gross, { reporter: null, amount: removed }].filter(({ amount }) => amount !== zero);
};
