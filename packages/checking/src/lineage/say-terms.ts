import { cellInFile, detailOf, type MemberNode } from "@coop-census/census";
import type { LineageStep } from "@coop-census/contracts";
import type { RawCells } from "./raw-cells.ts";

type Term = Extract<LineageStep, { kind: "reporter" }>["terms"][number];

/** The reported values behind a figure, each with its place in the file and what stands there; raw is null where the file is not shown. */
export const sayTerms = (terms: MemberNode["terms"], raw: RawCells | null): readonly Term[] => {
  const known = new Map(
    (raw?.cells ?? []).map((cell) => [JSON.stringify([cell.sheet, cell.row, cell.column, cell.indicator]), cell]),
  );
  return terms.map(({ sign, observation: one }) => {
    const { sheet, row, column, header } = one.address;
    const cell = known.get(JSON.stringify([sheet, row, column, one.indicator]));
    return {
      sign: sign === 1 ? "+" : "-",
      value: one.value,
      unit: one.unit,
      scope: one.scope,
      area: one.area,
      type: one.type,
      activity: one.activity,
      detail: detailOf(one.dimensions),
      reference: one.reference?.text ?? null,
      flags: one.flags,
      sheet,
      ...cellInFile(one.address),
      header,
      raw: cell?.raw ?? null,
      multiplier: cell?.multiplier ?? null,
    };
  });
};
