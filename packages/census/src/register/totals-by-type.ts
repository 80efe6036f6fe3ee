import { add, type Decimal } from "../decimal/decimal.ts";
import type { RegisterCell } from "./register-cell.ts";

/** What the rows of one scope, perimeter, type and year of reference add up to, over areas, activities and flags. */
export interface TypeTotal extends Pick<RegisterCell, "scope" | "perimeter" | "type" | "reference"> {
  /** By indicator, with the number of rows that gave it. */
  readonly sums: ReadonlyMap<string, { readonly value: Decimal; readonly rows: number }>;
}

const keyOf = ({ scope, perimeter, type, reference }: RegisterCell): string =>
  [scope, perimeter, type, reference?.text.slice(0, 4) ?? ""].join("\t");

/** Adds cells up by type; the date is that of all of them where they have the same, otherwise their year. */
export const totalsByType = (cells: readonly RegisterCell[]): readonly TypeTotal[] =>
  [...Map.groupBy(cells, keyOf).values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const sums = new Map<string, { value: Decimal; rows: number }>();
    for (const { indicator, value, rows } of group) {
      const before = sums.get(indicator);
      sums.set(
        indicator,
        before === undefined ? { value, rows } : { value: add(before.value, value), rows: before.rows + rows },
      );
    }
    const isOne = group.every(({ reference }) => reference?.text === first.reference?.text);
    const shortest = group.find(({ reference }) => reference?.precision === "year")?.reference ?? first.reference;
    const { scope, perimeter, type } = first;
    return [{ scope, perimeter, type, reference: isOne ? first.reference : shortest, sums }];
  });
