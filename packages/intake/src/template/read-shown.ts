import { decimal, isDecimalText, type ShownValue } from "@coop-census/census";
import { templateRow } from "@coop-census/contracts";
import type { TemplateCells } from "./template-cells.ts";

const suffix = "@last";

/** Last year's values as the template shows them, with their cells; text that is no plain number shows none. */
export const readShown = ({ figures }: TemplateCells): readonly ShownValue[] =>
  figures.flatMap(({ code, cells }) => {
    const row = templateRow.parse(code);
    if (row === null) return [];
    return [...cells].flatMap(([column, { cell, address }]): readonly ShownValue[] => {
      if (!column.endsWith(suffix) || cell === undefined) return [];
      const text = cell.text.trim();
      const indicator = column.slice(0, -suffix.length);
      return isDecimalText(text) ? [{ ...row, indicator, value: decimal(text), address }] : [];
    });
  });
