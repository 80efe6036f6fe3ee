import { detailOf, type FrozenReturn, toJsonFigure } from "@coop-census/census";
import type { SheetAnswer } from "@coop-census/contracts";

/** A return as an edition took it, value by value, with what is kept out of it. */
export const takenLines = ({
  submission,
  terms,
  observations,
  keptOut,
}: FrozenReturn): NonNullable<SheetAnswer["taken"]> => {
  const out = new Set(keptOut.map(({ row, indicator }) => `${row} ${indicator}`));
  return {
    submission,
    rollUpScope: terms.rollUpScope,
    totalType: terms.totalType,
    observations: observations.map((one) => ({
      sheet: one.address.sheet,
      row: one.address.row,
      column: one.address.column,
      header: one.address.header,
      scope: one.scope,
      perimeter: one.perimeter,
      area: one.area,
      type: one.type,
      activity: one.activity,
      indicator: one.indicator,
      detail: detailOf(one.dimensions),
      unit: one.unit,
      value: toJsonFigure(one.value),
      reference: one.reference?.text ?? null,
      flags: one.flags,
      isPublic: one.isPublic && one.confidentiality === "F",
      isKeptOut: out.has(`${one.address.row} ${one.indicator}`),
    })),
  };
};
