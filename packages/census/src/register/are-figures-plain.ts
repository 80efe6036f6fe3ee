import type { RegisterFigures } from "./register-row.ts";
import { rulesInDoubt } from "./rules-in-doubt.ts";

/** Whether no rule on one row can find anything in these figures; no in doubt. `unitsPerEuro` as for `rulesInDoubt`. */
export const areFiguresPlain = (figures: RegisterFigures, unitsPerEuro: number | null): boolean =>
  rulesInDoubt(figures, unitsPerEuro).length === 0;
