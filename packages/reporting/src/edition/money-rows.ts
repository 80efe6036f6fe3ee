import type { MoneyRow } from "../tables/money-table.ts";
import type { EditionInput } from "./edition-input.ts";

/** The figures of money in common units that are free; a protected one is left out. */
export const moneyRows = ({ money }: Pick<EditionInput, "money">): readonly Omit<MoneyRow, "geoName">[] =>
  money.flatMap(({ cells }) => cells).filter(({ conf }) => conf === "F");
