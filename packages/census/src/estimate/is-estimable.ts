import { indicator as indicatorOf } from "../reference/indicator.ts";
import type { Cell } from "../roll-up/cell.ts";

/** Whether a figure is of the level at which values are imputed: a core indicator, all activities, no further dimension. */
export const isEstimable = ({
  indicator,
  activity,
  detail,
}: Pick<Cell, "indicator" | "activity" | "detail">): boolean =>
  activity === "_T" && detail === "_T" && indicatorOf(indicator)?.level === "core";
