import { toOpenValues } from "../cell/to-open-values.ts";
import type { MoneyRow } from "../tables/money-table.ts";
import type { EditionInput } from "./edition-input.ts";

/** The figures of money in common units with what may be shown: what is closed in a currency is closed in euro. */
export const moneyRows = ({
  money,
  observations,
}: Pick<EditionInput, "money" | "observations">): readonly Omit<MoneyRow, "geoName">[] => {
  const isOpen = toOpenValues(observations);
  return money
    .flatMap(({ cells }) => cells)
    .map((row) => {
      const ids = [...row.cell.reporters.ids, ...row.notConverted];
      const whole = { ...row.cell, reporters: { ...row.cell.reporters, ids } };
      return { ...row, conf: isOpen(whole) ? "F" : "N" };
    });
};
