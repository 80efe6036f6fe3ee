import { type Cell, keyInPlace, type Observation } from "@coop-census/census";
import type { EditionCell } from "@coop-census/reporting";

/** Who asks for a lineage: the secretariat sees all; an organisation its own values, and of others what the tables of an edition publish. */
export type Sight = { readonly seesAll: true } | { readonly seesAll: false; readonly organisation: string | null };

/** Whether what a reporter has sent may be shown as it is. */
export const seesReturnOf = (sight: Sight, reporter: string): boolean =>
  sight.seesAll || sight.organisation === reporter;

/** Whether observations.csv prints the value of a reporter. */
export const isPrinted = ({ isPublic, confidentiality }: Observation): boolean => isPublic && confidentiality === "F";

/** Which figures of a series may be shown. */
export interface FigureShown {
  /** Whether it is published as free; one that is protected is not shown, whoever has cleared it. */
  isPublished(cell: Cell): boolean;
  /** Whether anything of it or below it may be shown: it is published, or the one who asks is in it. */
  isOpenBelow(cell: Cell): boolean;
}

/** Tells which figures of a series one who asks may see, of those that are `published`; null for those as they stand. */
export const figuresShown = (sight: Sight, series: string, published: readonly EditionCell[] | null): FigureShown => {
  if (sight.seesAll) return { isPublished: () => true, isOpenBelow: () => true };
  const nameOf = (cell: Cell): string => `${cell.geo} ${keyInPlace(cell)}`;
  const free = new Set(
    (published ?? []).filter((cell) => cell.series === series && cell.conf === "F").map((cell) => nameOf(cell)),
  );
  const isPublished = (cell: Cell): boolean => free.has(nameOf(cell));
  return {
    isPublished,
    isOpenBelow: (cell) =>
      isPublished(cell) || (sight.organisation !== null && cell.reporters.ids.includes(sight.organisation)),
  };
};
