import type { EditionCell } from "../../../cell/edition-cell.ts";
import { figureKey } from "./figure-key.ts";
import type { SiteFacts } from "./site-facts.ts";
import { sourceFigures } from "./source-figures.ts";

/** The figures of places whose sources the site tells. */
export interface Sources {
  /** Those of a place, in the order of its page. */
  readonly at: (geo: string) => readonly EditionCell[];
  readonly has: (cell: Pick<EditionCell, "geo"> & Parameters<typeof figureKey>[0]) => boolean;
  /** Those of a place that a reporter is in. */
  readonly with: (geo: string, reporter: string) => readonly EditionCell[];
}

interface OfPlace {
  readonly cells: readonly EditionCell[];
  readonly keys: ReadonlySet<string>;
  readonly byReporter: ReadonlyMap<string, readonly EditionCell[]>;
}

/** Finds the figures whose sources are told; each place is looked at once. */
export const sourceFinder = (facts: Pick<SiteFacts, "cellsAt" | "indicators">): Sources => {
  const known = new Map<string, OfPlace>();
  const ofPlace = (geo: string): OfPlace => {
    const found = known.get(geo);
    if (found !== undefined) return found;
    const cells = sourceFigures(facts, geo);
    const byReporter = new Map<string, EditionCell[]>();
    for (const cell of cells) {
      for (const id of cell.reporters.ids) {
        const own = byReporter.get(id) ?? [];
        own.push(cell);
        byReporter.set(id, own);
      }
    }
    const made = { cells, keys: new Set(cells.map(figureKey)), byReporter };
    known.set(geo, made);
    return made;
  };
  return {
    at: (geo) => ofPlace(geo).cells,
    has: (cell) => ofPlace(cell.geo).keys.has(figureKey(cell)),
    with: (geo, reporter) => ofPlace(geo).byReporter.get(reporter) ?? [],
  };
};
