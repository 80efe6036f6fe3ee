import type { MemberCell } from "../roll-up/member-cell.ts";
import type { History } from "./history.ts";
import { isFreshCell } from "./is-fresh-cell.ts";
import type { Want } from "./want.ts";

/** A member's last fresh accepted value, which a ratio is applied to or which is carried forward. */
export interface Base {
  readonly year: number;
  readonly cell: MemberCell;
}

/** An imputed value is of at most two years in a row, so nothing older than this is a base. */
const greatestAge = 2;

const typesOf = (cells: readonly MemberCell[]): string => cells.map(({ type, unit }) => `${type} ${unit}`).join("|");

/**
 * The bases of what is wanted, one for each type of the member's latest return of the indicator in the two years before.
 * An older year counts only where it has the very same types: a member that divides its figure otherwise than before
 * would be counted twice.
 */
export const basesOf = (want: Want, year: number, history: History): readonly Base[] => {
  const years = Array.from({ length: greatestAge }, (_, index) => year - 1 - index)
    .map((one) => ({ year: one, cells: history.of(want.reporter, want.indicator, one) }))
    .filter(({ cells }) => cells.length > 0);
  const [latest] = years;
  if (latest === undefined) return [];
  const alike = years.filter(({ cells }) => typesOf(cells) === typesOf(latest.cells));
  return latest.cells
    .filter(({ type }) => want.type === null || type === want.type)
    .flatMap(({ type, unit }) => {
      const fresh = alike.flatMap(({ year: of, cells }) =>
        cells
          .filter((cell) => cell.type === type && cell.unit === unit && isFreshCell(cell))
          .map((cell) => ({ year: of, cell })),
      );
      return fresh.slice(0, 1);
    });
};
