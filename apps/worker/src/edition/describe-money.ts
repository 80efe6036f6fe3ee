import { contextOfYear, convertYear, moneyViews, protectionOfMoney, type Rate } from "@coop-census/census";
import type { EditionMoney } from "@coop-census/reporting";
import type { JudgedYear } from "./judged-year.ts";

/** The money of the main series in common units, each once, each figure judged. */
export const describeMoney = (year: JudgedYear, rates: readonly Rate[]): readonly EditionMoney[] => {
  const context = contextOfYear({ ...year, series: "main", variant: "all_reported" });
  return moneyViews.map((view) => {
    const converted = convertYear({ context, returns: year.returns, rates, view });
    const protect = protectionOfMoney(context, year.protectedYear, converted, view);
    const cells = converted.cells.map((money) => ({
      ...money,
      conf: protect(money) === null ? ("F" as const) : ("C" as const),
    }));
    return { ...converted, cells };
  });
};
