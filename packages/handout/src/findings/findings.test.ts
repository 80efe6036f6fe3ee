import { type Finding, sayFinding, tallyCauses } from "@coop-census/census";
import { expect, test } from "vitest";
import { inBatches } from "./in-batches.ts";
import { printCausesCsv } from "./print-causes-csv.ts";
import { type NamedFinding, printFindingsCsv } from "./print-findings-csv.ts";
import { printJson } from "./print-json.ts";
import { printNdjson } from "./print-ndjson.ts";
import { saidCause } from "./said-cause.ts";

const findingOf = (raw: string, row = 4): Finding => ({
  rule: "V03",
  code: "V03/not-a-number",
  severity: "ERROR",
  level: "cell",
  address: { sheet: null, row, column: 1, header: "Tipologia" },
  indicator: null,
  raw,
  params: { raw },
  keepsOut: [],
});
const named = (finding: Finding): NamedFinding => ({ ...finding, name: "x/1/0", words: sayFinding(finding) });

const collect = async (pieces: AsyncIterable<string>): Promise<readonly string[]> => {
  const all: string[] = [];
  for await (const piece of pieces) all.push(piece);
  return all;
};
const whole = async (pieces: AsyncIterable<string>): Promise<string> => (await collect(pieces)).join("");

test("a finding is one record of CSV, with the header's words above", async () => {
  expect((await whole(printFindingsCsv([named(findingOf("Boh, forse"))]))).split("\n").slice(0, 2)).toEqual([
    "finding,rule,severity,sheet,row,column,header,indicator,raw,what,expected,cure",
    'x/1/0,V03,ERROR,,4,1,Tipologia,,"Boh, forse","Boh, forse is no number.","a number, a blank cell, - or n/a",Write the number alone; units belong in the header and remarks in the note.',
  ]);
});

test.each(['=HYPERLINK("http://evil.example")\nx', "+1\r\n2", "-1", "@SUM(A1)", "\n=1"])(
  "a spreadsheet takes %j for text, in findings and in causes",
  async (raw) => {
    const guarded = `'${raw}`.replaceAll('"', '""');
    const text = await whole(printFindingsCsv([named(findingOf(raw))]));
    expect([`,${guarded},`, `,"${guarded}",`].some((field) => text.includes(field))).toBe(true);
    const tally = tallyCauses();
    tally.add({ ...findingOf(raw), address: { sheet: raw, row: 4, column: 1, header: raw } });
    const causes = printCausesCsv(tally.result().map((one) => saidCause(one, "en")));
    expect(causes.split(guarded)).toHaveLength(4);
  },
);

test("a streamed document is the JSON of its parts, with any number of items", async () => {
  for (const items of [[], [1], [{ a: "\u2028" }, null, "x"]]) {
    expect(JSON.parse(await whole(printJson({ submission: "s", 'odd " key': 1 }, "findings", items)))).toEqual({
      submission: "s",
      'odd " key': 1,
      findings: items,
    });
  }
});

test("every line of NDJSON is a document", async () => {
  const items = [{ a: "line\nbreak" }, { b: 2 }];
  const lines = (await whole(printNdjson(items))).split("\n");
  expect(lines.pop()).toBe("");
  expect(lines.map((line): unknown => JSON.parse(line))).toEqual(items);
});

test("batches change nothing but the size of the pieces", async () => {
  const lines = async function* () {
    for (let at = 0; at < 30_000; at += 1) yield `line ${at}\n`;
  };
  const batches = await collect(inBatches(lines()));
  expect(batches.join("")).toBe(await whole(lines()));
  expect(batches.length).toBeLessThan(10);
});

test("a cause tells its count and its first places", () => {
  const tally = tallyCauses();
  for (let row = 2; row < 1002; row += 1) tally.add(findingOf(`x${row}`, row));
  const [cause] = tally.result().map((one) => saidCause(one, "en"));
  expect(cause).toMatchObject({ count: 1000, words: { what: "The cells hold no numbers." } });
  expect(cause?.first.map(({ row }) => row)).toEqual([2, 3, 4, 5, 6, 7, 8, 9]);
  expect(cause).not.toHaveProperty("key");
});
