import { expect, test } from "vitest";
import { findingsCsv } from "./findings-csv.ts";
import type { NamedFinding } from "./said-findings.ts";

const findingOf = (raw: string): NamedFinding => ({
  rule: "V02",
  code: "V02/unknown-code",
  severity: "ERROR",
  level: "cell",
  address: { sheet: null, row: 4, column: 1, header: "Tipologia" },
  indicator: null,
  raw,
  params: {},
  keepsOut: [],
  submission: "it-prova-2021-000000000000",
  attempt: 1,
  ordinal: 1,
  name: "V02",
  words: { where: "row 4", what: `"${raw}"`, expected: "a type", cure: "Mend it, then send it again." },
});

test("a finding is one record, with the header's words above", () => {
  expect(findingsCsv([findingOf("Boh, forse")])).toBe(
    [
      "finding,rule,severity,sheet,row,column,header,indicator,raw,what,expected,cure",
      'V02,V02,ERROR,,4,1,Tipologia,,"Boh, forse","""Boh, forse""",a type,"Mend it, then send it again."',
    ].join("\n"),
  );
});

test.each(['=HYPERLINK("http://evil.example")\nx', "+1\r\n2", "-1", "@SUM(A1)", "\n=1"])(
  "a spreadsheet takes %j for text",
  (raw) => {
    const text = findingsCsv([findingOf(raw)]);
    const guarded = `'${raw}`.replaceAll('"', '""');
    expect([`,${guarded},`, `,"${guarded}",`].some((field) => text.includes(field))).toBe(true);
  },
);
