import type { Cell } from "../roll-up/cell.ts";

/** How a sum of answers is always published, never as the size of the network (V21): "reported by 11 of 39 members". */
export const sayReportedBy = ({ reporters }: Pick<Cell, "reporters">): string =>
  `reported by ${reporters.answered} of ${reporters.of} ${reporters.of === 1 ? "member" : "members"}`;
