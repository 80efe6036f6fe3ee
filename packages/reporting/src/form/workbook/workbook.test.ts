import { codesOf, decimal } from "@coop-census/census";
import fc from "fast-check";
import { type CellValue, readXlsx } from "hucre";
import { expect, test } from "vitest";
import { arbitraryEdition } from "../../../testdata/arbitrary-edition.ts";
import { inOtherOrder } from "../../../testdata/in-other-order.ts";
import { printedFiles } from "../../../testdata/printed-files.ts";
import { threeReporters } from "../../../testdata/three-reporters/input.ts";
import type { EditionCell } from "../../cell/edition-cell.ts";
import { editionCells } from "../../edition/edition-cells.ts";
import type { EditionInput } from "../../edition/edition-input.ts";
import { figureCell } from "./workbook-cell.ts";
import { workbookForm } from "./workbook-form.ts";

const bytesOf = async (input: EditionInput): Promise<Uint8Array> =>
  (await printedFiles(workbookForm, input)).get("workbook/census.xlsx") ?? new Uint8Array();

type Rows = readonly (readonly CellValue[])[];

/** The rows of every sheet by its name, as another library reads them. */
const sheetsOf = async (input: EditionInput): Promise<ReadonlyMap<string, Rows>> =>
  new Map((await readXlsx(await bytesOf(input))).sheets.map(({ name, rows }) => [name, rows]));

const head = 3;

/** A figure as a spreadsheet program gives it back. */
const figure = (value: CellValue): string => {
  if (typeof value === "string") return decimal(value);
  if (typeof value !== "number") throw new Error("no figure");
  const text = String(value);
  return decimal(/e/.test(text) ? value.toFixed(20) : text);
};

const readCells = (rows: Rows) => {
  const names = rows[head - 1] ?? [];
  return rows.slice(head).map((row) => {
    const of = (name: string): CellValue => row[names.indexOf(name)] ?? null;
    return {
      series: of("Series"),
      year: of("Year"),
      geo: of("Geo"),
      type: of("Type"),
      activity: of("Activity"),
      indicator: of("Indicator"),
      detail: of("Detail"),
      unit: of("Unit"),
      value: figure(of("Value")),
      lower: figure(of("Lower")),
      upper: figure(of("Upper")),
      flags: of("Flags") ?? "",
      conf: of("Conf"),
      answered: of("Reporters answered"),
      of: of("Reporters of"),
    };
  });
};

const expected = (cells: readonly EditionCell[]): unknown =>
  cells.map((cell) => {
    const { series, year, geo, type, activity, indicator, detail, unit, value, bounds, flags, conf, reporters } = cell;
    const { lower, upper } = bounds;
    const { answered, of } = reporters;
    return {
      series,
      year,
      geo,
      type,
      activity,
      indicator,
      detail,
      unit,
      value,
      lower,
      upper,
      flags,
      conf,
      answered,
      of,
    };
  });

test("another library reads back every figure exactly", async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryEdition, async (input) => {
      const sheets = await sheetsOf(input);
      expect(readCells(sheets.get("All figures") ?? [])).toEqual(expected(editionCells(input)));
    }),
    { numRuns: 40 },
  );
});

test("it has a cover, notes, contents, the world, a sheet a region, all figures and the sources", async () => {
  const sheets = await sheetsOf(threeReporters);
  expect([...sheets.keys()]).toEqual([
    "Cover",
    "Contents",
    "Notes",
    "World",
    "EUR",
    "AME",
    "APA",
    "OTH",
    "All figures",
    "Reporters",
    "Statements",
    "Overlaps",
  ]);
  const contents = (sheets.get("Contents") ?? []).flat();
  for (const name of sheets.keys()) if (name !== "Cover" && name !== "Contents") expect(contents).toContain(name);
  const cover = (sheets.get("Cover") ?? []).flat().join(" ");
  expect(cover).toContain("2022-p2");
  expect(cover).toContain("CC BY 4.0");
});

test("the same edition in another order gives the same bytes", async () => {
  const bytes = await bytesOf(threeReporters);
  expect(await bytesOf(inOtherOrder(threeReporters, (list) => list.toReversed()))).toEqual(bytes);
});

test("what somebody is called is text in every cell and never a formula", async () => {
  const name = '=HYPERLINK("http://example.org","<b>&\'x")';
  const returns = threeReporters.returns.map((one) => ({ ...one, name }));
  const input = { ...threeReporters, returns };
  const { sheets } = await readXlsx(await bytesOf(input));
  const reporters = sheets.find((sheet) => sheet.name === "Reporters");
  expect(reporters?.rows.flat().filter((value) => value === name)).toHaveLength(returns.length);
  for (const sheet of sheets) expect([...(sheet.cells?.values() ?? [])].filter(({ formula }) => formula)).toEqual([]);
});

test("a region's sheet tells of its own countries the figure, who reported it and its flags", async () => {
  const sheets = await sheetsOf(threeReporters);
  const rowsOf = (name: string) => (sheets.get(name) ?? []).slice(head).map((row) => row.slice(0, 6));
  expect(rowsOf("EUR")).toEqual([["XA", "Aland", "Worker cooperatives", 100, "2 of 3", "E"]]);
  expect(rowsOf("AME")).toEqual([]);
});

test("the world's sheet tells a figure between its bounds, and how many of how many reported it", async () => {
  const mainCells = threeReporters.mainCells.map((cell) => ({
    ...cell,
    printed: { ...cell.printed, lower: decimal(7), upper: decimal(9) },
  }));
  const [names = [], row = []] = ((await sheetsOf({ ...threeReporters, mainCells })).get("World") ?? []).slice(
    head - 1,
  );
  const told = ["Figure", "At least", "At most", "Reporters", "Of members", "Flags"].map(
    (name) => row[names.indexOf(name)],
  );
  expect(told).toEqual([121, 7, 9, 3, 4, "E"]);
});

test("the head of every table stays in sight and is what its rows are filtered by", async () => {
  const tables = (await readXlsx(await bytesOf(threeReporters))).sheets.filter(({ autoFilter }) => autoFilter);
  expect(tables).toHaveLength(9);
  for (const { name, rows, freezePane, autoFilter } of tables) {
    expect(freezePane, name).toMatchObject({ rows: head });
    expect(autoFilter?.range, name).toMatch(new RegExp(`^A${head}:[A-Z]+${rows.length}$`));
  }
});

test("a body's own figure stands in no sheet of a region", async () => {
  const cells = threeReporters.mainCells
    .filter(({ geo }) => geo === "XA")
    .map((cell) => ({ ...cell, printed: { ...cell.printed, value: decimal("987654") } }));
  const sheets = await sheetsOf({ ...threeReporters, bodySeries: [{ body: "cecop", cells }] });
  expect(cells).not.toEqual([]);
  expect((sheets.get("EUR") ?? []).flat()).not.toContain(987654);
});

test("a figure of more digits than a spreadsheet keeps has a style of its own", () => {
  const styleOf = (value: string) => figureCell(decimal(value)).style;
  expect(["12", "1.5", "1234567890123456789.05"].map(styleOf)).toEqual(["whole", "part", "long"]);
});

test("a text that is longer than a cell holds is cut, and says so", async () => {
  const returns = threeReporters.returns.map((one) => ({ ...one, name: "n".repeat(40_000) }));
  const texts = ((await sheetsOf({ ...threeReporters, returns })).get("Reporters") ?? []).flat();
  const longest = texts.filter((value) => typeof value === "string").sort((a, b) => b.length - a.length)[0];
  expect(longest).toHaveLength(32_767);
  expect(longest).toMatch(/the rest stands in the CSV file\)$/);
});

test("the notes name each activity that a figure has, and no other", async () => {
  const [cell] = threeReporters.mainCells;
  if (cell === undefined) throw new Error("the example has no cell");
  const codes = [...threeReporters.codes, ...codesOf("ISIC4")];
  const mainCells = ["_T", "ISIC4_C", "ISIC4_18"].map((activity) => ({ ...cell, activity }));
  const notes = (await sheetsOf({ ...threeReporters, codes, mainCells, bodySeries: [] })).get("Notes") ?? [];
  const at = notes.findIndex(([first]) => first === "Activities");
  expect(notes.slice(at + 1, at + 5).map((row) => row[0] ?? null)).toEqual(["ISIC4_18", "ISIC4_C", "_T", null]);
  expect(notes[at + 1]?.[1]).toBe("Division 18 of ISIC Rev. 4");
});

test("a protected figure stands in no sheet for people", async () => {
  const mainCells = threeReporters.mainCells.map((cell) => ({
    ...cell,
    conf: "C" as const,
    printed: { ...cell.printed, value: decimal("987654") },
  }));
  const sheets = await sheetsOf({ ...threeReporters, mainCells, bodySeries: [] });
  const shown = ["World", "EUR", "AME", "APA", "OTH"].flatMap((name) => sheets.get(name) ?? []).flat();
  expect(shown).not.toContain(987654);
  expect(JSON.stringify(shown)).not.toContain("987");
});
