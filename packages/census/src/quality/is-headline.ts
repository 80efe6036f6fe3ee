import type { CellCoordinates } from "../roll-up/cell.ts";

/** Whether a figure is of all cooperatives, whole: the figures that a quality report looks at one by one. */
export const isHeadline = ({ type, activity, detail }: Omit<CellCoordinates, "geo" | "indicator">): boolean =>
  type === "ALL_COOP" && activity === "_T" && detail === "_T";
