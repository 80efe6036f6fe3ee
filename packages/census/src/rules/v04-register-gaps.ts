import type { Finding } from "../finding/finding.ts";
import { makeFinding } from "../finding/make-finding.ts";
import { indicator as indicatorOf } from "../reference/indicator.ts";
import type { RegisterCell } from "../register/register-cell.ts";
import type { RuleContext } from "./rule-context.ts";
import { v04RegisterMessages } from "./v04-register-messages.ts";

const rowsOf = (cells: readonly RegisterCell[], code: string): number =>
  cells.filter(({ indicator }) => indicator === code).reduce((rows, cell) => rows + cell.rows, 0);

/** The core columns of a register that some of its rows leave blank, once a column: the sum is of the others only (V04). */
export const checkGaps = ({ ret }: RuleContext, cells: readonly RegisterCell[]): readonly Finding[] => {
  const all = rowsOf(cells, "ENT_TOTAL");
  return ret.columns.flatMap(({ code, address }) => {
    if (code === null || code === "ENT_TOTAL" || indicatorOf(code)?.level !== "core") return [];
    const given = rowsOf(cells, code);
    if (given >= all) return [];
    const place = { severity: "WARN", level: "file", address, indicator: code } as const;
    const params = { indicator: code, given: String(given), all: String(all) };
    return [makeFinding(v04RegisterMessages, "V04/rows-without", place, params)];
  });
};
