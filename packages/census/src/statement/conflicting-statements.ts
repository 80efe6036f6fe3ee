import { absolute, compare, type Decimal, decimal, multiply, subtract, zero } from "../decimal/decimal.ts";
import type { Statement } from "./statement.ts";

/** What two values of one thing look like beside each other. */
export type ConflictKind = "transposed-digits" | "lost-unit" | "other-value";

/** Two public statements of one thing and year that cannot both be right, as far as their precision goes. */
export interface StatementConflict {
  readonly first: Statement;
  readonly second: Statement;
  /** Second - first. */
  readonly difference: Decimal;
  readonly kind: ConflictKind;
}

const half = decimal("0.5");

/** How far the truth may lie from a value: half of its last digit that is not 0, and nothing where it is meant exactly. */
const slackOf = ({ value, precision }: Statement): Decimal => {
  if (precision === "exact") return zero;
  const zeros = value.includes(".") ? 0 : (/0*$/.exec(value)?.[0].length ?? 0);
  return zeros === 0 ? zero : multiply(decimal(`1${"0".repeat(zeros)}`), half);
};

/** Whether a statement that names one end only leaves room for the other value. */
const leavesRoom = ({ precision, value }: Statement, other: Statement): boolean =>
  (precision === "at-least" && compare(other.value, value) >= 0) ||
  (precision === "at-most" && compare(other.value, value) <= 0);

const agree = (a: Statement, b: Statement): boolean => {
  if (leavesRoom(a, b) || leavesRoom(b, a)) return true;
  const [slackOfA, slackOfB] = [slackOf(a), slackOf(b)];
  const slack = compare(slackOfA, slackOfB) >= 0 ? slackOfA : slackOfB;
  return compare(absolute(subtract(a.value, b.value)), slack) <= 0;
};

const digitsOf = (value: Decimal): string => value.replace(/\D/g, "").split("").toSorted().join("");

const factors = [decimal(10), decimal(1000), decimal(1_000_000)] as const;

const kindOf = (a: Decimal, b: Decimal): ConflictKind => {
  const isScaled = factors.some((factor) => multiply(a, factor) === b || multiply(b, factor) === a);
  if (isScaled) return "lost-unit";
  return a.length === b.length && digitsOf(a) === digitsOf(b) ? "transposed-digits" : "other-value";
};

const subjectOf = ({ body, scope, year, geo, type, indicator }: Statement): string =>
  JSON.stringify([geo, indicator, type, year, body, scope]);

const orderOf = (one: Statement): string => JSON.stringify([one.source, one.value, one.note]);

const pairsOf = (statements: readonly Statement[]): readonly StatementConflict[] => {
  const ordered = statements.toSorted((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1));
  return ordered.flatMap((first, at) =>
    ordered.slice(at + 1).flatMap((second) => {
      if (agree(first, second)) return [];
      const difference = subtract(second.value, first.value);
      return [{ first, second, difference, kind: kindOf(first.value, second.value) }];
    }),
  );
};

/**
 * The pairs of statements of one place, type, indicator, body, scope and year that disagree beyond their precision (V28: two
 * sources), by what they are of; the same in any order. Statements without a year are of no one thing.
 */
export const conflictingStatements = (statements: readonly Statement[]): readonly StatementConflict[] => {
  const groups = Map.groupBy(
    statements.filter(({ year }) => year !== ""),
    subjectOf,
  );
  return [...groups].toSorted(([a], [b]) => (a < b ? -1 : 1)).flatMap(([, group]) => pairsOf(group));
};
