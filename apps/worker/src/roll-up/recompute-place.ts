import { additiveCells, type Cell, type RollUpContext } from "@coop-census/census";
import { type Db, lockPlace, replaceCells, type Tx, withTransaction } from "@coop-census/store";
import { readYearInputs, type YearInputs } from "./year-inputs.ts";

/** A place to recompute: how its cells follow from what is below it, and what follows it in turn. */
export interface Recomputation {
  readonly year: number;
  readonly geo: string;
  cells(context: RollUpContext, tx: Tx, inputs: YearInputs): Promise<readonly Cell[]>;
  /**
   * Always called: cells that came out the same do not prove that those above do, since an overlap across places is
   * limited by what its two sides give.
   */
  next(tx: Tx, inputs: YearInputs): Promise<void>;
}

/** Recomputes all series of a place from the stored state, writes what is other than before, and passes on, in one transaction. */
export const recomputePlace = (db: Db, { year, geo, cells, next }: Recomputation): Promise<void> =>
  withTransaction(db, async (tx) => {
    await lockPlace(tx, year, geo);
    const inputs = await readYearInputs(tx, year);
    if (inputs === null) return;
    for (const series of inputs.series) {
      const members = additiveCells({ ...inputs, series, variant: "all_reported" });
      const context = { year, series, network: inputs.network, overlaps: inputs.overlaps, members };
      await replaceCells(tx, { series, year, geo }, await cells(context, tx, inputs));
    }
    await next(tx, inputs);
  });
