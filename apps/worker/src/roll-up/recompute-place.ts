import { additiveCells, type Cell, type RollUpContext } from "@coop-census/census";
import { type Db, lockPlace, replaceCells, type Tx, withTransaction } from "@coop-census/store";
import { readYearInputs, type YearInputs } from "./year-inputs.ts";

/** A place to recompute: how its cells follow from what is below it, and what to do when they are other than before. */
export interface Recomputation {
  readonly year: number;
  readonly geo: string;
  cells(context: RollUpContext, tx: Tx, inputs: YearInputs): Promise<readonly Cell[]>;
  onChange(tx: Tx, inputs: YearInputs): Promise<void>;
}

/** Recomputes all series of a place from the stored state and passes a change on, in one transaction. */
export const recomputePlace = (db: Db, { year, geo, cells, onChange }: Recomputation): Promise<void> =>
  withTransaction(db, async (tx) => {
    await lockPlace(tx, year, geo);
    const inputs = await readYearInputs(tx, year);
    if (inputs === null) return;
    let isChanged = false;
    for (const series of inputs.series) {
      const members = additiveCells({ ...inputs, series, variant: "all_reported" });
      const context = { year, series, network: inputs.network, overlaps: inputs.overlaps, members };
      const isOther = await replaceCells(tx, { series, year, geo }, await cells(context, tx, inputs));
      isChanged = isOther || isChanged;
    }
    if (isChanged) await onChange(tx, inputs);
  });
