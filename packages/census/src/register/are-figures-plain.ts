import type { Decimal } from "../decimal/decimal.ts";
import { figureRelations } from "../reference/figure-relations.ts";
import type { RegisterFigures } from "./register-row.ts";

const { subsets, usualSubsets, workerParts, memberCategories, turnoverPerWorker } = figureRelations;
const low = Number(turnoverPerWorker.low);
const high = Number(turnoverPerWorker.high);

/** Beyond this a float may lose a digit, and nothing is plain. */
const exactDigits = 15;

const numberOf = (value: Decimal | undefined): number | undefined =>
  value === undefined ? undefined : value.length > exactDigits ? Number.NaN : Number(value);

const isAtMost = (part: Decimal | undefined, whole: Decimal | undefined): boolean =>
  part === undefined || whole === undefined || Number(part) <= (numberOf(whole) ?? 0);

/** Whether the stated parts may be some of the total: less with a part open, or exactly the total. */
const addUp = (total: Decimal | undefined, parts: readonly (Decimal | undefined)[]): "exactly" | "openly" | "not" => {
  if (total === undefined) return "exactly";
  let sum = 0;
  let stated = 0;
  for (const part of parts) {
    if (part === undefined) continue;
    sum += numberOf(part) ?? 0;
    stated += 1;
  }
  const whole = numberOf(total) ?? 0;
  if (stated === 0 || sum === whole) return "exactly";
  return sum < whole && stated < parts.length ? "openly" : "not";
};

const areSubsets = (figures: RegisterFigures): boolean =>
  subsets.every(([part, whole]) => isAtMost(figures[part], figures[whole])) &&
  usualSubsets.every(([part, whole]) => isAtMost(figures[part], figures[whole])) &&
  isAtMost(figures.WRK_FTE, figures.WRK_TOTAL);

const isMembershipPlain = (figures: RegisterFigures): boolean => {
  if (figures.MBR_TOTAL === undefined) return true;
  const categories = memberCategories.map((code) => figures[code]);
  return addUp(figures.MBR_TOTAL, categories) !== "not";
};

const areWorkersPlain = (figures: RegisterFigures): boolean => {
  const parts = workerParts.map((code) => figures[code]);
  const sum = addUp(figures.WRK_TOTAL, parts);
  return sum === "exactly" || (sum === "openly" && figures.WRK_MBR !== undefined);
};

const isTurnoverPlain = ({ TURN: turnover, WRK_TOTAL: persons }: RegisterFigures, unitsPerEuro: number): boolean => {
  if (turnover === undefined || persons === undefined || persons === "0") return true;
  const ratio = Number(turnover) / (Number(persons) * unitsPerEuro);
  // A hair inside the band, so that rounding never decides.
  return ratio > low * 1.0001 && ratio < high * 0.9999;
};

/**
 * Whether no rule on one row can find anything in these figures, decided by plain arithmetic in order to be quick: it
 * says yes only where the rules find nothing, and no in doubt. `unitsPerEuro` is the rate of the row's own year, null
 * where there is none or the register has no turnover.
 */
export const areFiguresPlain = (figures: RegisterFigures, unitsPerEuro: number | null): boolean =>
  areSubsets(figures) &&
  areWorkersPlain(figures) &&
  isMembershipPlain(figures) &&
  (unitsPerEuro === null || isTurnoverPlain(figures, unitsPerEuro));
