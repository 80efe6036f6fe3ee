import rows from "../../data/indicators.json" with { type: "json" };
import { oneOf } from "./one-of.ts";

const units = ["ENT", "MBR", "PER", "FTE", "CUR", "RATIO", "ORG", "CTRY"] as const;
const kinds = ["stock", "flow", "cohort", "derived"] as const;
const levels = ["core", "opt", "calc"] as const;

/** A variable of the census (methodology section 2). */
export interface Indicator {
  readonly code: string;
  /** CUR is money, in the currency of the return. */
  readonly unit: (typeof units)[number];
  readonly kind: (typeof kinds)[number];
  /** core is asked of everybody, opt of those who have it, calc is computed and never read from a return. */
  readonly level: (typeof levels)[number];
  readonly definition: string;
}

/** Every indicator, in the order of the methodology. */
export const indicators: readonly Indicator[] = rows.map((row) => ({
  code: row.code,
  unit: oneOf(units, row.unit),
  kind: oneOf(kinds, row.kind),
  level: oneOf(levels, row.level),
  definition: row.definition,
}));

const byCode: ReadonlyMap<string, Indicator> = new Map(indicators.map((one) => [one.code, one]));

/** The indicator of a code; null when there is none. */
export const indicator = (code: string): Indicator | null => byCode.get(code) ?? null;

/** Whether the code is an indicator, reported or computed. */
export const isIndicator = (code: string): boolean => byCode.has(code);

/** Whether a return may carry the indicator: computed ones are never read from one. */
export const isReported = (code: string): boolean => {
  const level = byCode.get(code)?.level;
  return level === "core" || level === "opt";
};

/** Whether its values are in a currency and obey the return's multiplier. */
export const isMoney = (code: string): boolean => byCode.get(code)?.unit === "CUR";

/** Whether its values count whole things: enterprises, memberships or persons. */
export const isCount = (code: string): boolean => {
  const unit = byCode.get(code)?.unit;
  return unit === "ENT" || unit === "MBR" || unit === "PER";
};

/** Whether its values may be added over types and areas; a ratio may not. */
export const isAddable = (code: string): boolean => {
  const found = byCode.get(code);
  return found !== undefined && found.level !== "calc" && found.unit !== "RATIO";
};
