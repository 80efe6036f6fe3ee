import type { Decimal } from "../decimal/decimal.ts";
import { figureRelations } from "../reference/figure-relations.ts";
import type { RegisterFigures } from "./register-row.ts";

const { subsets, usualSubsets, workerParts, memberCategories, turnoverPerWorker } = figureRelations;
const low = Number(turnoverPerWorker.low);
const high = Number(turnoverPerWorker.high);

/** The rules that hold the figures of one row against each other and look at nothing else. */
export type FigureRule = "V06" | "V08" | "V11" | "V14";

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

const doubtV11 = (figures: RegisterFigures): boolean =>
  !subsets.every(([part, whole]) => isAtMost(figures[part], figures[whole])) ||
  !isAtMost(figures.WRK_FTE, figures.WRK_TOTAL);

const doubtV06 = (figures: RegisterFigures): boolean => {
  if (!usualSubsets.every(([part, whole]) => isAtMost(figures[part], figures[whole]))) return true;
  if (figures.MBR_TOTAL === undefined) return false;
  const categories = memberCategories.map((code) => figures[code]);
  return addUp(figures.MBR_TOTAL, categories) === "not";
};

const doubtV08 = (figures: RegisterFigures): boolean => {
  const parts = workerParts.map((code) => figures[code]);
  const sum = addUp(figures.WRK_TOTAL, parts);
  return sum === "not" || (sum === "openly" && figures.WRK_MBR === undefined);
};

const doubtV14 = ({ TURN: turnover, WRK_TOTAL: persons }: RegisterFigures, unitsPerEuro: number | null): boolean => {
  if (unitsPerEuro === null || turnover === undefined || persons === undefined || persons === "0") return false;
  const ratio = Number(turnover) / (Number(persons) * unitsPerEuro);
  // A hair inside the band, so that rounding never decides.
  return !(ratio > low * 1.0001 && ratio < high * 0.9999);
};

/**
 * Which of the rules on the figures of one row may find something, decided by plain arithmetic in order to be quick: a
 * rule that is not named finds nothing. `unitsPerEuro` is the rate of the row's own year, null where there is none.
 */
export const rulesInDoubt = (figures: RegisterFigures, unitsPerEuro: number | null): readonly FigureRule[] => {
  const doubts: FigureRule[] = [];
  if (doubtV06(figures)) doubts.push("V06");
  if (doubtV08(figures)) doubts.push("V08");
  if (doubtV11(figures)) doubts.push("V11");
  if (doubtV14(figures, unitsPerEuro)) doubts.push("V14");
  return doubts;
};
