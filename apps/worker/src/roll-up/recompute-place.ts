import {
  type Cell,
  membersOfSeries,
  type ReturnCell,
  type RollUpContext,
  seriesOf,
  territoriesOfPlace,
} from "@coop-census/census";
import {
  lockPlace,
  replaceCells,
  seriesOfPlace,
  standInsHolding,
  storedShared,
  type Tx,
  withTransaction,
} from "@coop-census/store";
import type { HandlerParts } from "../parts.ts";
import type { Reference } from "./reference-memory.ts";

/** A place to recompute: how its cells follow from what is below it, and what follows it in turn. */
export interface Recomputation {
  readonly year: number;
  readonly geo: string;
  /** The cells of the returns that the place's own cells are made of or limited by. */
  members(tx: Tx, reference: Reference): Promise<readonly ReturnCell[]>;
  cells(context: RollUpContext, tx: Tx): Promise<readonly Cell[]>;
  /**
   * Always called: cells that came out the same do not prove that those above do, since an overlap across places is
   * limited by what its two sides give.
   */
  next(tx: Tx, reference: Reference): Promise<void>;
}

/**
 * Recomputes all series of a place from the stored state, writes what is other than before, and passes on, in one
 * transaction; answers with how many series came out other.
 */
export const recomputePlace = (
  { db, reference }: Pick<HandlerParts, "db" | "reference">,
  { year, geo, members, cells, next }: Recomputation,
): Promise<number> =>
  withTransaction(db, async (tx) => {
    await lockPlace(tx, year, geo);
    const known = await reference(tx);
    if (known === null) return 0;
    const ofReturns = await members(tx, known);
    const standIns = await standInsHolding(tx, year);
    const shared = await storedShared(tx, year, territoriesOfPlace(known, geo));
    const stored = await seriesOfPlace(tx, year, geo);
    let changed = 0;
    for (const series of new Set([...seriesOf(known.network), ...stored])) {
      const ofSeries = membersOfSeries({ year, series, network: known.network, cells: ofReturns, standIns });
      const computed = await cells({ ...known, year, series, members: ofSeries, shared }, tx);
      if (computed.length === 0 && !stored.includes(series)) continue;
      if (await replaceCells(tx, { series, year, geo }, computed)) changed += 1;
    }
    await next(tx, known);
    return changed;
  });
