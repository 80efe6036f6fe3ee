import { add, compare, type Decimal, decimal, divide, multiply, subtract, sum, zero } from "../decimal/decimal.ts";
import type { Cell } from "../roll-up/cell.ts";

/** The share of one type in the cooperatives whose type is given. */
export interface TypeShare {
  readonly type: string;
  /** The share is exactly `part` / `whole`. */
  readonly part: Decimal;
  readonly whole: Decimal;
  /** In percent, one decimal; the printed shares of a place add up to 100. */
  readonly printed: Decimal;
}

/** Above this share of cooperatives without a type, shares by type are not shown (methodology section 2). */
const mostUntyped = decimal("0.2");

const typed = ["WORKER", "SOCIAL", "PRODUCER", "OTHER_COOP"];

const tenth = decimal("0.1");

/**
 * The shares of the types in one figure of a place, NA_TYPE left out; null where it is more than 20% of all cooperatives,
 * or where nothing has a type. `cells` are those of one place, activity, indicator, detail and unit. What is left of
 * 100% after cutting off goes to the largest remainders, on a tie to the type that stands first.
 */
export const sharesByType = (cells: readonly Pick<Cell, "type" | "value">[]): readonly TypeShare[] | null => {
  const valueOf = (type: string): Decimal => cells.find((cell) => cell.type === type)?.value ?? zero;
  const parts = typed.map((type) => ({ type, part: valueOf(type) })).filter(({ part }) => compare(part, zero) > 0);
  const whole = sum(parts.map(({ part }) => part));
  if (parts.length === 0 || compare(valueOf("NA_TYPE"), multiply(valueOf("ALL_COOP"), mostUntyped)) > 0) return null;
  const cut = parts.map((one) => {
    const percent = divide(multiply(one.part, decimal(100)), whole, 12);
    const near = divide(percent, decimal(1), 1);
    const floor = compare(near, percent) > 0 ? subtract(near, tenth) : near;
    return { ...one, printed: floor, rest: subtract(percent, floor) };
  });
  const left = subtract(decimal(100), sum(cut.map(({ printed }) => printed)));
  const first = [...cut].sort((a, b) => compare(b.rest, a.rest)).slice(0, Number(divide(left, tenth, 0)));
  return cut.map(({ type, part, printed }) => {
    const isRaised = first.some((one) => one.type === type);
    return { type, part, whole, printed: isRaised ? add(printed, tenth) : printed };
  });
};
