import { add, type Decimal, divide, subtract, sum, zero } from "../decimal/decimal.ts";
import type { LineageNode, LineageRemoval, MemberNode } from "./lineage-node.ts";

const ofRemoval = (removal: LineageRemoval): Decimal =>
  removal.kind === "shared"
    ? sum(removal.entries.map(({ value }) => value))
    : subtract(sum(removal.pairs.map(({ amount }) => amount)), removal.limited);

const ofMember = ({ terms, conversion }: MemberNode): Decimal => {
  const reported = terms.reduce(
    (all, { sign, observation: { value } }) => (sign === 1 ? add(all, value) : subtract(all, value)),
    zero,
  );
  const units = conversion?.units ?? null;
  return units === null ? reported : divide(reported, units, 2);
};

/**
 * The value that a figure comes to from its leaves alone, by adding and subtracting what was reported and what is removed
 * (and by the rate of a conversion): nothing of the roll-up takes part, so that both must agree.
 */
export const recompute = (node: LineageNode): Decimal =>
  node.kind === "member" ? ofMember(node) : subtract(sum(node.parts.map(recompute)), sum(node.removals.map(ofRemoval)));
