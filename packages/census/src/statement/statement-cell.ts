import type { Cell } from "../roll-up/cell.ts";
import type { Series } from "../roll-up/series.ts";
import type { ComparedYear } from "./compare-statements.ts";
import type { StatementSubject } from "./statement-subject.ts";
import { statementUnit } from "./statement-unit.ts";

/** The cell of a series that a statement can stand beside, money of the main series in euro; null where nobody reported it. */
export const statementCell = (
  from: Pick<ComparedYear, "cells" | "euro">,
  series: Series,
  subject: Extract<StatementSubject, { kind: "figure" }>,
): Cell | null => {
  const unit = statementUnit(subject);
  const inEuro = unit === "EUR" && series === "main" ? from.euro.cells.map(({ cell }) => cell) : null;
  const found = (inEuro ?? from.cells.get(series) ?? []).find(
    (cell) =>
      cell.geo === subject.geo &&
      cell.type === subject.type &&
      cell.indicator === subject.indicator &&
      cell.activity === "_T" &&
      cell.detail === "_T" &&
      cell.unit === unit,
  );
  return found ?? null;
};
