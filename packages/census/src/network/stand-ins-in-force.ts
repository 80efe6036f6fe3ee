import type { BranchStandIn } from "./branch-stand-in.ts";

/** The decisions of a year that hold: a parent with an accepted return, a nil return included, needs nobody in its place. */
export const standInsInForce = <StandIn extends BranchStandIn>(
  standIns: readonly StandIn[],
  year: number,
  answered: ReadonlySet<string>,
): readonly StandIn[] => standIns.filter((one) => one.year === year && !answered.has(one.parent));
