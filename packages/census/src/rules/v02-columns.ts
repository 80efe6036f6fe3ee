import type { Finding } from "../finding/finding.ts";
import { makeFinding } from "../finding/make-finding.ts";
import { indicator, isReported } from "../reference/indicator.ts";
import { statedRate } from "../reference/stated-rate.ts";
import { keyColumns } from "../return/key-columns.ts";
import { leftOut } from "../return/left-out.ts";
import { wholeFile } from "../return/place-in-return.ts";
import type { ReturnColumn } from "../return/return.ts";
import type { RuleContext } from "./rule-context.ts";
import { v02Messages } from "./v02-messages.ts";

const checkColumn = ({ address, code }: ReturnColumn): readonly Finding[] => {
  const header = address.header ?? "";
  const error = { severity: "ERROR", level: "file", address, raw: header } as const;
  if (code === null && address.header === null) {
    const params = { column: String(address.column ?? 0) };
    return [makeFinding(v02Messages, "V02/column-without-header", error, params)];
  }
  if (code === null) return [makeFinding(v02Messages, "V02/unknown-column", error, { header })];
  if (code === leftOut || keyColumns.includes(code) || isReported(code)) return [];
  if (indicator(code) === null && statedRate(code) === null)
    return [makeFinding(v02Messages, "V02/unknown-indicator", error, { header, code })];
  return [
    makeFinding(
      v02Messages,
      "V02/computed-indicator",
      { ...error, severity: "WARN", indicator: code },
      { header, code },
    ),
  ];
};

/** The columns and sheets of a return: an unknown column rejects the file, an extra sheet is a warning. */
export const checkColumns = ({ ret }: RuleContext): readonly Finding[] => [
  ...ret.columns.flatMap(checkColumn),
  ...ret.extraSheets.map((sheet) =>
    makeFinding(
      v02Messages,
      "V02/extra-sheet",
      { severity: "WARN", level: "file", address: { ...wholeFile, sheet }, raw: sheet },
      { sheet },
    ),
  ),
];
