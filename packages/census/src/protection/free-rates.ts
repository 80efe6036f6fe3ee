import type { DerivedRate } from "../derived/derived-rates.ts";
import { rateDefinitions } from "../derived/rate-definition.ts";
import type { RollUpContext } from "../roll-up/roll-up-context.ts";
import { areLevelsFree } from "./are-levels-free.ts";
import type { ProtectedYear } from "./contribution-in.ts";

/** The rates of which the levels are free. */
export const freeRates = (
  context: RollUpContext,
  year: ProtectedYear,
  rates: readonly DerivedRate[],
): readonly DerivedRate[] => {
  const isFree = areLevelsFree(context, year);
  return rates.filter(({ code, geo, type, activity, detail, reporters }) => {
    const definition = rateDefinitions.find((one) => one.code === code);
    if (definition === undefined) return false;
    const { numerator, denominator } = definition;
    return isFree({ geo, type, activity, detail, numerator, denominator, ids: reporters.ids });
  });
};
