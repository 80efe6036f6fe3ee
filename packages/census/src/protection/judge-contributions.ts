import { add, compare, type Decimal, decimal, multiply, sum, zero } from "../decimal/decimal.ts";
import type { Contribution } from "./contribution.ts";
import type { ProtectionReason } from "./protection-reason.ts";

/** Fewer enterprises than these behind the closed values of a figure protect it (V29). */
export const fewestEnterprises = 3;

/** One enterprise with more than three quarters of the closed values protects the figure (V29). */
const dominance = { part: decimal(4), whole: decimal(3) };

/** How what nobody has said is read: as it would disclose most, or least. */
type Reading = "worst" | "best";

/** Reporters that may count the same enterprises, as one: what is there at least, and the most that one enterprise can have. */
interface Side {
  readonly enterprises: number;
  readonly closedSize: Decimal;
  readonly largest: Decimal;
}

const larger = (a: Decimal, b: Decimal): Decimal => (compare(a, b) >= 0 ? a : b);

const largestOf = (values: readonly Decimal[]): Decimal => values.reduce(larger, zero);

const ofReporter = (own: readonly Contribution[], reading: Reading): Side => {
  const closed = own.filter(({ access }) => access === "closed");
  const counted = closed.reduce((total, { enterprises }) => total + (enterprises ?? 0), 0);
  const isCounted = closed.every(({ enterprises }) => enterprises !== null);
  const atLeast = closed.length === 0 ? 0 : Math.max(counted, isCounted ? 0 : 1);
  const sizeOf = (all: readonly Contribution[]): Decimal => sum(all.map(({ size }) => size ?? zero));
  const unknown = own.filter(({ largest }) => largest === null);
  const known = largestOf(own.map(({ largest }) => largest ?? zero));
  return {
    enterprises: reading === "best" && !isCounted ? Math.max(counted, fewestEnterprises) : atLeast,
    closedSize: sizeOf(closed),
    // One enterprise may be all of several values of which nobody has said the largest.
    largest: reading === "best" ? known : larger(known, sizeOf(unknown)),
  };
};

/** The same enterprises may stand at all of them: they are as many as at one, and one of them may be the largest of each. */
const together = (sides: readonly Side[]): Side => {
  const [only] = sides;
  if (only !== undefined && sides.length === 1) return only;
  return {
    enterprises: Math.max(0, ...sides.map(({ enterprises }) => enterprises)),
    closedSize: largestOf(sides.map((side) => side.closedSize)),
    largest: sum(sides.map((side) => side.largest)),
  };
};

const judge = (sides: readonly Side[], reading: Reading): Exclude<ProtectionReason, "unknown"> | null => {
  const enterprises = sides.reduce((total, side) => total + side.enterprises, 0);
  const closed = sum(sides.map((side) => side.closedSize));
  // Nothing is wholly closed: how much of what is partly known is left to protect, nobody has said.
  if (reading === "best" && enterprises === 0 && compare(closed, zero) === 0) return null;
  if (enterprises < fewestEnterprises) return "few";
  const dominates = (side: Side): boolean => {
    const others = sum(sides.filter((one) => one !== side).map((one) => one.closedSize));
    // Of what is partly known no more than the one enterprise may be hidden.
    const left = add(larger(side.closedSize, side.largest), others);
    return compare(multiply(side.largest, dominance.part), multiply(left, dominance.whole)) > 0;
  };
  return compare(closed, zero) === 0 || sides.some(dominates) ? "dominant" : null;
};

/**
 * Why a figure of these contributions is protected; null where it is free. Who knows the open ones subtracts them, so that
 * only the others are judged, and those of which a part is known hide nobody else. `linked` says which reporters may count
 * the same enterprises: a name that linked reporters share, or null.
 */
export const judgeContributions = (
  contributions: readonly Contribution[],
  linked: (reporter: string) => string | null = () => null,
): ProtectionReason | null => {
  const shut = contributions.filter(({ access }) => access !== "open");
  if (shut.length === 0) return null;
  const groups = [...Map.groupBy(shut, ({ reporter }) => linked(reporter) ?? ` ${reporter}`).values()].map((group) => [
    ...Map.groupBy(group, ({ reporter }) => reporter).values(),
  ]);
  const sidesIn = (reading: Reading): readonly Side[] =>
    groups.map((reporters) => together(reporters.map((own) => ofReporter(own, reading))));
  if (shut.some(({ size }) => size === null)) return "unknown";
  return judge(sidesIn("worst"), "worst") === null ? null : (judge(sidesIn("best"), "best") ?? "unknown");
};
