import { places } from "../network/place.ts";
import { indicators } from "../reference/indicator.ts";
import type { Cell } from "./cell.ts";
import type { CellKeyParts } from "./cell-key.ts";
import { typeOrder } from "./type-tree.ts";

const ranks = (order: readonly string[]): ReadonlyMap<string, number> =>
  new Map(order.map((code, rank) => [code, rank]));

const placeRank = ranks(places);
const typeRank = ranks(typeOrder);
const indicatorRank = ranks(indicators.map(({ code }) => code));
const totalFirst = ranks(["_T"]);
const noRank = ranks([]);

const compareBy = (rank: ReadonlyMap<string, number>, a: string, b: string): number => {
  const difference = (rank.get(a) ?? rank.size) - (rank.get(b) ?? rank.size);
  if (difference !== 0) return difference;
  return a < b ? -1 : a > b ? 1 : 0;
};

/**
 * The canonical order of cells, total and without locale: year; world, regions, sub-regions, countries by code; type;
 * activity; indicator; detail, totals first; unit.
 */
export const compareCells = (a: CellKeyParts & Pick<Cell, "year" | "geo">, b: typeof a): number =>
  a.year - b.year ||
  compareBy(placeRank, a.geo, b.geo) ||
  compareBy(typeRank, a.type, b.type) ||
  compareBy(totalFirst, a.activity, b.activity) ||
  compareBy(indicatorRank, a.indicator, b.indicator) ||
  compareBy(totalFirst, a.detail, b.detail) ||
  compareBy(noRank, a.unit, b.unit);
