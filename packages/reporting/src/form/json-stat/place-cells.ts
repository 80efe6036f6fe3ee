import type { EditionCell } from "../../cell/edition-cell.ts";
import { compareCodePoints } from "../../text/compare-code-points.ts";
import { jsonStatDimensions } from "./json-stat-dimensions.ts";

/** A figure with its place in the data set: that of its key when all combinations of categories are counted, the last dimension fastest. */
export interface PlacedCell {
  readonly place: number;
  readonly cell: EditionCell;
}

/** The categories of each dimension that figures have, sorted, and the figures by place. */
export const placeCells = (
  cells: readonly EditionCell[],
): { readonly categories: readonly (readonly string[])[]; readonly placed: readonly PlacedCell[] } => {
  const categories = jsonStatDimensions.map(({ of }) => [...new Set(cells.map(of))].sort(compareCodePoints));
  const positions = categories.map((codes) => new Map(codes.map((code, position) => [code, position])));
  const placed = cells.map((cell) => ({
    cell,
    place: jsonStatDimensions.reduce((place, { of }, index) => {
      const position = positions[index]?.get(of(cell)) ?? 0;
      return place * (categories[index]?.length ?? 1) + position;
    }, 0),
  }));
  return { categories, placed: placed.sort((a, b) => a.place - b.place) };
};
