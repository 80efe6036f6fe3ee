import type { MemberCell } from "../roll-up/member-cell.ts";
import type { YearOfCells } from "./estimate-input.ts";

/** What the members gave year by year, in all activities and no further dimension: the level at which values are imputed. */
export interface History {
  /** The cells of one reporter, indicator and year, by type. */
  of(reporter: string, indicator: string, year: number): readonly MemberCell[];
  /** All cells of one year, type, indicator and unit. */
  alike(year: number, cell: Pick<MemberCell, "type" | "indicator" | "unit">): readonly MemberCell[];
}

const byType = (a: MemberCell, b: MemberCell): number => (`${a.type} ${a.unit}` < `${b.type} ${b.unit}` ? -1 : 1);

/** Indexes the cells of several years. */
export const historyOf = (years: readonly YearOfCells[]): History => {
  const entries = years.flatMap(({ year, cells }) =>
    cells.filter(({ activity, detail }) => activity === "_T" && detail === "_T").map((cell) => ({ year, cell })),
  );
  const own = Map.groupBy(entries, ({ year, cell }) => JSON.stringify([year, cell.reporter, cell.indicator]));
  const alike = Map.groupBy(entries, ({ year, cell }) => JSON.stringify([year, cell.type, cell.indicator, cell.unit]));
  return {
    of: (reporter, indicator, year) =>
      (own.get(JSON.stringify([year, reporter, indicator])) ?? []).map(({ cell }) => cell).sort(byType),
    alike: (year, { type, indicator, unit }) =>
      (alike.get(JSON.stringify([year, type, indicator, unit])) ?? []).map(({ cell }) => cell),
  };
};
