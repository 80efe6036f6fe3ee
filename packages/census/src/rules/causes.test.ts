import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Finding, Severity } from "../finding/finding.ts";
import { causeOf } from "./cause-of.ts";
import { ruleSet } from "./rule-set.ts";
import { sayCause } from "./say-cause.ts";
import { tallyCauses } from "./tally-causes.ts";

interface Planted {
  readonly code: string;
  readonly severity: Severity;
  readonly column: number;
  /** By row: what the finding says of its cell. */
  readonly params: (row: number) => Readonly<Record<string, string>>;
}

const planted: readonly Planted[] = [
  {
    code: "V03/malformed-likely",
    severity: "ERROR",
    column: 5,
    params: (n) => ({ raw: `${n},5`, proposal: `${n}.5` }),
  },
  {
    code: "V03/malformed-likely",
    severity: "ERROR",
    column: 6,
    params: (n) => ({ raw: `${n},5`, proposal: `${n}.5` }),
  },
  { code: "V03/not-a-number", severity: "ERROR", column: 5, params: (n) => ({ raw: `about ${n}` }) },
  { code: "V03/not-a-count", severity: "ERROR", column: 5, params: (n) => ({ raw: `-${n}` }) },
  { code: "V07/unreadable-date", severity: "ERROR", column: 9, params: (n) => ({ raw: `day ${n}` }) },
  { code: "V07/other-date", severity: "WARN", column: 9, params: (n) => ({ date: `${n}`, year: "2021" }) },
  { code: "V02/unknown-label", severity: "ERROR", column: 2, params: (n) => ({ raw: `kind ${n}`, dimension: "type" }) },
  { code: "V02/missing-label", severity: "ERROR", column: 2, params: () => ({ dimension: "type" }) },
  { code: "V04/blank", severity: "WARN", column: 7, params: () => ({ indicator: "WRK_MBR", flag: "O" }) },
  { code: "V04/blank", severity: "WARN", column: 8, params: () => ({ indicator: "WRK_EMP", flag: "O" }) },
  { code: "V14/unit-too-large", severity: "HOLD", column: 8, params: (n) => ({ ratio: `${n}`, factor: "1000" }) },
  { code: "V14/unit-too-large", severity: "HOLD", column: 8, params: (n) => ({ ratio: `${n}`, factor: "1000000" }) },
];

const findingOf = ({ code, severity, column, params }: Planted, row: number): Finding => ({
  rule: code.slice(0, 3),
  code,
  severity,
  level: "cell",
  address: { sheet: null, row, column, header: `Column ${column}` },
  indicator: null,
  raw: null,
  params: params(row),
  keepsOut: [],
});

const tallied = (findings: Iterable<Finding>) => {
  const tally = tallyCauses();
  for (const finding of findings) tally.add(finding);
  return tally.result();
};

function* manyFindings(rows: number): Iterable<Finding> {
  for (let row = 2; row < rows + 2; row += 1) {
    // The causes in unequal numbers, so that a count that is mixed up shows.
    const one = planted[Math.floor(Math.sqrt(row * 7919)) % planted.length];
    if (one !== undefined) yield findingOf(one, row);
  }
}

describe("causes", () => {
  it("of 100,000 findings with 12 planted causes are exactly 12, each with its exact count", () => {
    const expected = new Map<string, number>();
    for (const { code, address, params } of manyFindings(100_000)) {
      const name = `${code} ${address.column} ${params["factor"] ?? ""}`;
      expected.set(name, (expected.get(name) ?? 0) + 1);
    }
    const result = tallied(manyFindings(100_000));
    expect(result).toHaveLength(12);
    const found = result.map(
      ({ cause, count }) => [`${cause.code} ${cause.column} ${cause.params["factor"] ?? ""}`, count] as const,
    );
    expect(new Map(found)).toEqual(expected);
    expect(result.reduce((sum, { count }) => sum + count, 0)).toBe(100_000);
    const severities = result.map(({ cause }) => cause.severity).join(" ");
    expect(severities).toBe(`${"ERROR ".repeat(7)}HOLD HOLD WARN WARN WARN`);
    for (const { first } of result) expect(first).toHaveLength(8);
  });

  it("are the same in whatever order the findings come", () => {
    const findings = [...manyFindings(300)];
    const usual = tallied(findings);
    const orders = fc.shuffledSubarray(findings, { minLength: findings.length });
    fc.assert(
      fc.property(orders, (shuffled) => {
        expect(tallied(shuffled)).toEqual(usual);
      }),
      { numRuns: 20 },
    );
  });

  it("say one finding in its own words, and many by their column, rows and count", () => {
    const [comma] = planted;
    if (comma === undefined) throw new Error("nothing is planted");
    const rows = (count: number) => Array.from({ length: count }, (_, at) => findingOf(comma, at + 2));
    const [one] = tallied(rows(1));
    const [many] = tallied(rows(40_112));
    if (one === undefined || many === undefined) throw new Error("there is no cause");
    expect(sayCause(one).what).toContain("2,5 is no number");
    expect(sayCause(many)).toMatchObject({
      what: "The cells hold no number in any number format: their groups of digits do not fit.",
      where: "rows 2, 3, 4, 5, 6, 7, 8, 9 and 40,104 more, column E (Column 5): 40,112 cells",
    });
  });

  it("of a table that was turned to be read name its row, and of one that was spread its rows, as they are in the file", () => {
    const [comma] = planted;
    if (comma === undefined) throw new Error("nothing is planted");
    const where = (placeOf: (row: number) => { readonly row: number; readonly column: number }) => {
      const [cause] = tallied(
        [2, 3, 4].map((row) => {
          const finding = findingOf(comma, row);
          return { ...finding, address: { ...finding.address, inFile: placeOf(row) } };
        }),
      );
      return cause === undefined ? "" : sayCause(cause).where;
    };
    expect(where((row) => ({ row: 5, column: row }))).toBe("row 5, Column 5: 3 cells");
    expect(where((row) => ({ row: row * 10, column: 4 }))).toBe("rows 20, 30, 40, column D (Column 5): 3 cells");
  });

  it("put findings of a code that nobody knows any more together by column alone", () => {
    const old = (raw: string): Finding => ({
      ...findingOf({ code: "V99/old", severity: "WARN", column: 3, params: () => ({ raw }) }, 4),
    });
    expect(causeOf(old("a"))).toEqual(causeOf(old("b")));
  });
});

const messages = ruleSet.flatMap((rule) => Object.entries(rule.messages));
const namesIn = (text: string): readonly string[] => [...text.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => name);

// Such a parameter has another value in every cell, wherever it stands.
const alwaysOfCell = "raw proposal sum total difference ratio rest row date".split(" ");

describe.each(messages)("%s", (_code, message) => {
  const { what, expected, cure, ofCell = [], many } = message;

  it("declares as parameters of the cell only those it has", () => {
    const names = [what, expected, cure].flatMap(namesIn);
    expect(ofCell.filter((name) => !names.includes(name))).toEqual([]);
    expect(names.filter((name) => alwaysOfCell.includes(name) && !ofCell.includes(name))).toEqual([]);
  });

  it("can be said of many cells without a word of one cell", () => {
    const said = { what, expected, cure, ...many };
    expect([said.what, said.expected, said.cure].flatMap(namesIn).filter((name) => ofCell.includes(name))).toEqual([]);
  });
});
