import { figureRelations, registerIndicators } from "@coop-census/census";

const place = (code: string): number => registerIndicators.findIndex((one) => one === code);

const pairs = [...figureRelations.subsets, ...figureRelations.usualSubsets, ["WRK_FTE", "WRK_TOTAL"] as const];
const parts = Int32Array.from(pairs, ([part]) => place(part));
const wholes = Int32Array.from(pairs, ([, whole]) => place(whole));
const workerParts = Int32Array.from(figureRelations.workerParts, place);
const memberCategories = Int32Array.from(figureRelations.memberCategories, place);
const workers = place("WRK_TOTAL");
const workingMembers = place("WRK_MBR");
const memberships = place("MBR_TOTAL");
const turnover = place("TURN");
const low = Number(figureRelations.turnoverPerWorker.low);
const high = Number(figureRelations.turnoverPerWorker.high);

const isGiven = (value: number | undefined): value is number => value !== undefined && !Number.isNaN(value);

const areSubsets = (figures: Float64Array): boolean => {
  for (let one = 0; one < parts.length; one += 1) {
    const part = figures[parts[one] ?? 0];
    const whole = figures[wholes[one] ?? 0];
    // Not a number is more than nothing.
    if (part !== undefined && whole !== undefined && part > whole) return false;
  }
  return true;
};

/** Whether the parts may be some of the total; `mostOpen` says whether parts that are not given may hold the rest. */
const addUp = (figures: Float64Array, total: number, of: Int32Array): "exactly" | "openly" | "not" => {
  let sum = 0;
  let stated = 0;
  for (const code of of) {
    const value = figures[code];
    if (!isGiven(value)) continue;
    sum += value;
    stated += 1;
  }
  if (stated === 0 || sum === total) return "exactly";
  return sum < total && stated < of.length ? "openly" : "not";
};

const areWorkersPlain = (figures: Float64Array): boolean => {
  const total = figures[workers];
  if (!isGiven(total)) return true;
  const sum = addUp(figures, total, workerParts);
  return sum === "exactly" || (sum === "openly" && isGiven(figures[workingMembers]));
};

const isMembershipPlain = (figures: Float64Array): boolean => {
  const total = figures[memberships];
  return !isGiven(total) || addUp(figures, total, memberCategories) !== "not";
};

const isTurnoverPlain = (figures: Float64Array, unitsPerEuro: number): boolean => {
  const money = figures[turnover];
  const persons = figures[workers];
  if (!isGiven(money) || !isGiven(persons) || persons === 0) return true;
  const ratio = money / (persons * unitsPerEuro);
  // A hair inside the band, so that rounding never decides.
  return ratio > low * 1.0001 && ratio < high * 0.9999;
};

/**
 * Whether no rule on one row can find anything in these figures (by the places of `registerIndicators`, not a number where
 * one is not given): `areFiguresPlain` on floats. `unitsPerEuro` is null where there is no rate.
 */
export const arePlainFigures = (figures: Float64Array, unitsPerEuro: number | null): boolean =>
  areSubsets(figures) &&
  areWorkersPlain(figures) &&
  isMembershipPlain(figures) &&
  (unitsPerEuro === null || isTurnoverPlain(figures, unitsPerEuro));
