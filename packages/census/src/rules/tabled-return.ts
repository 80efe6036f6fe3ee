import { decimal, isDecimalText } from "../decimal/decimal.ts";
import { referenceDate } from "../observation/reference-date.ts";
import { isIndicator } from "../reference/indicator.ts";
import type { CellAddress } from "../return/cell-address.ts";
import type { CellContent, Label, Return, ReturnRecord, ReturnTerms } from "../return/return.ts";
import type { RuleContext } from "./rule-context.ts";

type Row = readonly string[];

const contentOf = (raw: string): CellContent => {
  if (raw === "") return { kind: "blank" };
  if (raw === "-") return { kind: "dash" };
  if (raw === "n/a") return { kind: "not-available" };
  return isDecimalText(raw)
    ? { kind: "number", value: decimal(raw) }
    : { kind: "refused", reason: "malformed", proposal: null };
};

/** A word that begins with a question mark is one that nobody knows. */
const labelOf = (raw: string, address: CellAddress): Label => ({
  raw,
  code: raw.startsWith("?") || raw === "" ? null : raw,
  address,
});

const oneOfCodes = <Code extends string>(label: Label, codes: readonly Code[]): Label<Code> => ({
  ...label,
  code: codes.find((one) => one === label.code) ?? null,
});

const breakdownOf = (raw: string, address: CellAddress): ReturnRecord["breakdown"] => {
  const [dimension = "", member = ""] = raw.split("=");
  return raw === "" ? null : { dimension, member: member === "" ? null : member, address };
};

const recordOf = (header: Row, cells: Row, row: number): ReturnRecord => {
  const addressAt = (column: number): CellAddress => ({ sheet: null, row, column, header: header[column - 1] ?? null });
  const at = (code: string, otherwise: string): readonly [string, CellAddress] => {
    const index = header.indexOf(code);
    return index === -1
      ? [otherwise, { sheet: null, row, column: null, header: null }]
      : [cells[index] ?? "", addressAt(index + 1)];
  };
  const text = (code: string, otherwise: string): Label => labelOf(...at(code, otherwise));
  const [date, dateAddress] = at("REF_DATE", "2021-12-31");
  const [flags, flagsAddress] = at("FLAG", "");
  return {
    row,
    type: text("TYPE", "_T"),
    area: text("GEO", "_T"),
    activity: text("ACTIVITY", "_T"),
    scope: oneOfCodes(text("SCOPE", "AFF"), ["AFF", "NAT"]),
    perimeter: oneOfCodes(text("PERIM", "COOP"), ["COOP", "COOP_SUBS"]),
    breakdown: breakdownOf(...at("BREAKDOWN", "")),
    reference: { raw: date, date: referenceDate(date), address: dateAddress },
    flags: {
      raw: flags,
      codes: flags.replaceAll(/[^A-Z]/g, ""),
      unknown: flags.replaceAll(/[A-Z]/g, ""),
      address: flagsAddress,
    },
    note: null,
    values: header.flatMap((code, index) =>
      isIndicator(code)
        ? [
            {
              indicator: code,
              raw: cells[index] ?? "",
              content: contentOf(cells[index] ?? ""),
              address: addressAt(index + 1),
            },
          ]
        : [],
    ),
  };
};

/** A return as a small table in the words of the census, its header in row 1: for tests, which would say the same in fifty lines. */
export const tabledReturn = (header: Row, rows: readonly Row[], terms: Partial<ReturnTerms> = {}): Return => ({
  declared: { organisation: null, years: [], numberFormat: null, multiplier: null },
  extraSheets: [],
  columns: header.map((code, index) => ({
    address: { sheet: null, row: 1, column: index + 1, header: code },
    code: code.startsWith("?") ? null : code,
    multiplier: null,
  })),
  records: rows.map((cells, index) => recordOf(header, cells, index + 2)),
  terms: {
    rollUpScope: "AFF",
    totalType: "NA_TYPE",
    currency: "EUR",
    multiplier: decimal(1),
    isPublic: true,
    ...terms,
  },
});

/** The context of a full member in France in the round of 2021. */
export const contextOf = (ret: Return, more: Partial<RuleContext> = {}): RuleContext => ({
  ret,
  organisation: "fr-one",
  country: "FR",
  year: 2021,
  receivedOn: "2022-05-31",
  mainBody: "cicopa",
  affiliations: [
    { organisation: "fr-one", body: "cicopa", role: "FULL", certainty: "stated", inRoster: true, from: null, to: null },
  ],
  rates: new Map(),
  ...more,
});
