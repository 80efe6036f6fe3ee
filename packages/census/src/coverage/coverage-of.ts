import { compare, type Decimal, decimal, divide, multiply, sum, zero } from "../decimal/decimal.ts";
import type { Cell } from "../roll-up/cell.ts";
import { membersCoverage } from "./members-coverage.ts";
import type { PlaceWeights } from "./place-weights.ts";

/** How much of a place the answers behind one of its cells are (methodology section 5, V21). */
export interface CellCoverage {
  /** Share of the additive members, 0 to 1 with four decimals; null where there is none. */
  readonly members: Decimal | null;
  /** Share of the weight of the members that have one, 0 to 1 with four decimals; null where nobody's is known. */
  readonly weight: Decimal | null;
  /** How many members have a weight. */
  readonly weightKnownFor: number;
  readonly decidedBy: "members" | "weight";
  /** Of an estimate of the network: under 50% none is published, under 80% it carries a note. */
  readonly estimate: "withheld" | "noted" | "published";
}

/** Whether part is at least so many percent of whole, exactly. */
const isAtLeast = (part: Decimal, whole: Decimal, percent: number): boolean =>
  compare(multiply(part, decimal(100)), multiply(whole, decimal(percent))) >= 0;

const judge = (part: Decimal, whole: Decimal): CellCoverage["estimate"] => {
  if (compare(whole, zero) <= 0 || !isAtLeast(part, whole, 50)) return "withheld";
  return isAtLeast(part, whole, 80) ? "published" : "noted";
};

/** The coverage of a cell: by weight where that is known for 80% of the members of its place, else by members. */
export const coverageOf = (cell: Pick<Cell, "reporters">, { members, weights }: PlaceWeights): CellCoverage => {
  const weightOf = (id: string): readonly Decimal[] => [weights.get(id) ?? []].flat();
  const known = members.flatMap(weightOf);
  const whole = sum(known);
  const part = sum(cell.reporters.ids.filter((id) => members.includes(id)).flatMap(weightOf));
  const isUsable = compare(whole, zero) > 0 && isAtLeast(decimal(known.length), decimal(members.length), 80);
  const { answered, of } = cell.reporters;
  return {
    members: membersCoverage(cell),
    weight: compare(whole, zero) > 0 ? divide(part, whole, 4) : null,
    weightKnownFor: known.length,
    decidedBy: isUsable ? "weight" : "members",
    estimate: isUsable ? judge(part, whole) : judge(decimal(answered), decimal(of)),
  };
};
