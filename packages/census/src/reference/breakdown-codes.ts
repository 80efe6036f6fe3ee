import { codesOf } from "./code-list.ts";

/** The dimensions whose parts add up to their total; the others (cohort, horizon, start of a period) are coordinates of their own. */
export const breakdownDimensions = ["SEX", "SIZE", "ORIGIN"] as const;

export type BreakdownDimension = (typeof breakdownDimensions)[number];

/** Not stated: a part of a breakdown that nobody must give. */
const notStated = "XX";

const needed = (dimension: BreakdownDimension, indicator: string): readonly string[] => {
  const codes = codesOf(dimension)
    .map(({ code }) => code)
    .filter((code) => code !== notStated);
  // Nobody works where no person works; a transfer is of a sound enterprise or of one in crisis.
  if (dimension === "SIZE") return indicator.startsWith("ENT_") ? codes : codes.filter((code) => code !== "S0");
  if (dimension === "ORIGIN" && indicator.startsWith("WBO_")) return ["SOUND", "CRISIS"];
  return codes;
};

/** Whether parts of these codes are all that the indicator has in the dimension, so that they make up its total. */
export const isCompleteBreakdown = (
  dimension: BreakdownDimension,
  indicator: string,
  codes: ReadonlySet<string>,
): boolean => needed(dimension, indicator).every((code) => codes.has(code));
