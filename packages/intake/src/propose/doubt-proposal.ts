import { type Finding, isIndicator } from "@coop-census/census";
import type { Choice } from "@coop-census/contracts";
import { unreadable } from "../finding/unreadable.ts";
import { areFigures } from "./judge-cells.ts";
import { namesEnterprises } from "./names-enterprises.ts";
import type { UnknownTable } from "./unknown-table.ts";

const hasFigures = (table: UnknownTable, columns: readonly Choice[]): boolean =>
  columns.some(({ column, value, alternatives }) =>
    value === null
      ? alternatives.some(isIndicator) && column !== null && areFigures(table, column) !== false
      : isIndicator(value),
  );

const isOfColumns = new Set(["V01/unknown-table", "V01/unknown-sheet", "V01/unknown-sheets"]);

/**
 * Why a table is no proposal although words of its header are known: it has no figure, or what it names is nowhere said
 * to be an enterprise of the field. `held` says what the file holds; a text without even columns is no such table.
 */
export const doubtProposal = (table: UnknownTable, choices: readonly Choice[], held: () => Finding): Finding | null => {
  const columns = choices.filter(({ about }) => about === "column");
  const isRegister = choices.some(({ about, value }) => about === "kind" && value === "register");
  const named = choices.some(
    ({ reason, value, alternatives }) =>
      reason.params["dimension"] === "INDICATOR" && [value ?? "", ...alternatives].some(isIndicator),
  );
  if (isRegister ? namesEnterprises(table, columns) : named || hasFigures(table, columns)) return null;
  const holds = held();
  if (!isOfColumns.has(holds.code)) return holds;
  const { header, rows, sheet } = table;
  const params = {
    rows: String(rows.length),
    columns: String(header.columns.length),
    header: header.columns.map(({ label }) => label).join(" | "),
    known: columns.flatMap(({ value, subject }) => (value === null || value === "" ? [] : [subject ?? ""])).join(", "),
  };
  const place = { sheet: sheet.name, row: header.bottom };
  return unreadable(isRegister ? "V01/unknown-enterprises" : "V01/no-figure-column", params, place);
};
