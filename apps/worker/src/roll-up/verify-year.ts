import { createHash } from "node:crypto";
import { type Cell, compareCells, keyInPlace, membersOfSeries, rollUpMembers, seriesOf } from "@coop-census/census";
import {
  type Db,
  findSharedOfYear,
  freshMembers,
  openRollUps,
  type RegisterDifference,
  readCells,
  recountRegisters,
  seriesOfYear,
  standInsHolding,
  withSnapshot,
} from "@coop-census/store";
import type { makeReferenceMemory } from "./reference-memory.ts";

/** A cell that is stored otherwise than a full roll-up has it; a value is null where there is no such cell. */
export interface CellDifference extends Pick<Cell, "geo" | "type" | "activity" | "indicator" | "detail" | "unit"> {
  readonly series: string;
  readonly stored: Cell["value"] | null;
  readonly rebuilt: Cell["value"] | null;
}

/** How the stored figures of a year compare with a full roll-up. */
export interface VerifiedYear {
  readonly year: number;
  readonly registers: number;
  readonly registerDifferences: readonly RegisterDifference[];
  /** Cells of all series that a full roll-up gives. */
  readonly cells: number;
  readonly differences: readonly CellDifference[];
  /** Roll-ups of the year that were asked for and have not ended: until then stored figures may well be other. */
  readonly open: number;
  /** The SHA-256 of all stored cells and of all that a full roll-up gives: the same where no cell differs. */
  readonly storedSha256: string;
  readonly rebuiltSha256: string;
}

const differencesOf = (
  series: string,
  stored: readonly Cell[],
  rebuilt: readonly Cell[],
): readonly CellDifference[] => {
  const name = (cell: Cell): string => `${cell.geo} ${keyInPlace(cell)}`;
  const [before, after] = [stored, rebuilt].map((cells) => new Map(cells.map((cell) => [name(cell), cell])));
  const all = new Map([...(before ?? []), ...(after ?? [])]);
  return [...all].flatMap(([key, { geo, type, activity, indicator, detail, unit }]): readonly CellDifference[] => {
    const [one, other] = [before?.get(key), after?.get(key)];
    if (one !== undefined && other !== undefined && JSON.stringify(one) === JSON.stringify(other)) return [];
    const of = { geo, type, activity, indicator, detail, unit };
    return [{ series, ...of, stored: one?.value ?? null, rebuilt: other?.value ?? null }];
  });
};

/** Compares the stored figures of a year with those of a full roll-up from its returns, at one moment, and changes nothing. */
export const verifyYear = async (
  {
    db,
    databaseUrl,
    reference,
  }: { readonly db: Db; readonly databaseUrl: string; readonly reference: ReturnType<typeof makeReferenceMemory> },
  year: number,
): Promise<VerifiedYear> => {
  const { counted, differences: registerDifferences } = await recountRegisters({ db, url: databaseUrl }, year);
  return withSnapshot(db, async (tx) => {
    const known = await reference(tx);
    const reporters = known?.network.organisations.map(({ id }) => id) ?? [];
    const ofReturns = await freshMembers(tx, year, reporters);
    const standIns = await standInsHolding(tx, year);
    const shared = await findSharedOfYear(tx, year);
    const hashes = [createHash("sha256"), createHash("sha256")] as const;
    const differences: CellDifference[] = [];
    let cells = 0;
    const stored = await seriesOfYear(tx, year);
    for (const series of new Set([...(known === null ? [] : seriesOf(known.network)), ...stored])) {
      const members =
        known === null ? [] : membersOfSeries({ year, series, network: known.network, cells: ofReturns, standIns });
      const rebuilt = known === null ? [] : rollUpMembers({ ...known, year, series, members, shared });
      const kept = (await readCells(tx, { year, series })).toSorted(compareCells);
      for (const cell of kept) hashes[0].update(`${series} ${JSON.stringify(cell)}\n`);
      for (const cell of rebuilt) hashes[1].update(`${series} ${JSON.stringify(cell)}\n`);
      differences.push(...differencesOf(series, kept, rebuilt));
      cells += rebuilt.length;
    }
    const [storedSha256, rebuiltSha256] = hashes.map((hash) => hash.digest("hex"));
    const found = { storedSha256: storedSha256 ?? "", rebuiltSha256: rebuiltSha256 ?? "" };
    const open = await openRollUps(tx, year);
    return { year, registers: counted, registerDifferences, cells, differences, open, ...found };
  });
};
