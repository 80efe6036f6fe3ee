import { readFileSync } from "node:fs";
import {
  columnLetters,
  type Decimal,
  decimal,
  isMoney,
  multiply,
  type Return,
  type ReturnRecord,
  type ReturnValue,
} from "@coop-census/census";
import type { Profile } from "@coop-census/contracts";
import fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, test } from "vitest";
import { numberFormat } from "../number/number-format.ts";
import { printNumber } from "../number/print-number.ts";
import { parseProfiles } from "../profile/parse-profiles.ts";
import type { ReadResult } from "../return/read-result.ts";
import { readReturn } from "../return/read-return.ts";
import { defaultLimits } from "../table/limits.ts";
import type { SheetCell } from "../table/sheet.ts";
import { readWorkbook } from "../workbook/read-workbook.ts";
import { encodeText, writeCsv } from "./write-csv.ts";
import { type WrittenSheet, writeWorkbook } from "./write-workbook.ts";

const folder = new URL("../../../../samples/", import.meta.url);
const bytesOf = (name: string): Buffer => readFileSync(new URL(name, folder));
const recordsOf = (name: string): Record<string, string>[] =>
  Papa.parse<Record<string, string>>(bytesOf(name).toString("utf8"), { header: true, skipEmptyLines: true }).data;
const profilesOf = (prefix: string): readonly Profile[] => {
  const file = (name: string) => ({ name, bytes: bytesOf(`${prefix}${name}`) });
  const parsed = parseProfiles({ manifest: file("manifest.csv"), headerMap: file("header_map.csv") });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.mistakes));
  return parsed.profiles;
};

const profiles = profilesOf("");
const manifest = recordsOf("manifest.csv");
const headerMap = Map.groupBy(recordsOf("header_map.csv"), (line) => line["file"] ?? "");
const facts = Map.groupBy(recordsOf("facts.csv"), (fact) => fact["file"] ?? "");

/** A fact as one line: key, value in units, reference date, flags. */
const factLine = (fact: Record<string, string | undefined>): string =>
  ["type", "geo", "scope", "perim", "indicator", "value", "unit", "reference", "flag"]
    .map((key) => fact[key] ?? "")
    .join("|");

const sortedFlags = (flags: string): string => Array.from(flags).toSorted().join("");

const keyOf = ({ type, area, scope, perimeter, reference, flags }: ReturnRecord) => ({
  type: type.code ?? "?",
  geo: area.code === "_T" ? "" : (area.code ?? "?"),
  scope: scope.code ?? "?",
  perim: perimeter.code ?? "?",
  reference: reference?.date?.text ?? "",
  flag: flags?.codes ?? "",
});

/** Value and unit, computed here and not by the census: the unit that the file, its header or the profile states. */
const amountOf = (ret: Return, { indicator, address }: ReturnValue, value: Decimal) => {
  if (!isMoney(indicator)) return { value, unit: "" };
  const column = ret.columns.find((one) => one.address.column === address.column);
  const multiplier = ret.declared.multiplier?.value ?? column?.multiplier ?? ret.terms.multiplier;
  return { value: multiply(value, multiplier), unit: ret.terms.currency ?? "" };
};

const factsOf = (ret: Return): string[] =>
  ret.records
    .flatMap((record) =>
      record.values.flatMap((cell) =>
        cell.content.kind === "number"
          ? factLine({ ...keyOf(record), indicator: cell.indicator, ...amountOf(ret, cell, cell.content.value) })
          : [],
      ),
    )
    .toSorted();

const expectedFacts = (file: string): string[] =>
  (facts.get(file) ?? []).map((fact) => factLine({ ...fact, flag: sortedFlags(fact["flag"] ?? "") })).toSorted();

const read = (
  bytes: Uint8Array,
  line: Record<string, string>,
  among: readonly Profile[] = profiles,
): Promise<ReadResult> =>
  readReturn({
    bytes,
    fileName: line["file"] ?? "",
    profiles: among.filter(({ organisation }) => organisation === line["reporter"]),
    year: Number(line["year"]),
  });

const returnOf = (result: ReadResult): Return => {
  if (result.kind !== "read") throw new Error(JSON.stringify(result));
  return result.return;
};

describe("the 35 submissions", () => {
  test("are 35 with 173 facts", () => {
    expect(manifest.length).toBe(35);
    expect([...facts.values()].flat().length).toBe(173);
  });

  test.each(manifest)("$file gives exactly its facts", async (line) => {
    const result = await read(bytesOf(line["file"] ?? ""), line);
    const ret = returnOf(result);
    expect(factsOf(ret)).toEqual(expectedFacts(line["file"] ?? ""));
    expect(ret.records.length).toBe(Number(line["data_rows"]));
    expect(ret.columns.filter(({ code }) => code === null)).toEqual([]);
    expect(result).toMatchObject({ form: { headerRow: Number(line["header_row"]) } });
  });

  test("are read alike when the profiles of the defective files are known too, in whatever order", async () => {
    const all = [...profilesOf("defective/"), ...profiles];
    for (const line of manifest) {
      const file = line["file"] ?? "";
      for (const among of [all, all.toReversed()]) {
        expect([file, ...factsOf(returnOf(await read(bytesOf(file), line, among)))]).toEqual([
          file,
          ...expectedFacts(file),
        ]);
      }
    }
  });
});

/** A sample as a grid of cells, with what the manifest and header map say of it. */
interface Grid {
  readonly file: string;
  readonly line: Record<string, string>;
  readonly preamble: readonly (readonly (SheetCell | null)[])[];
  /** The groups above the header row; empty where the header has one line. */
  readonly groups: readonly string[];
  readonly labels: readonly string[];
  readonly codes: readonly string[];
  readonly rows: readonly (readonly (SheetCell | null)[])[];
}

const text = (content: string): SheetCell | null => (content === "" ? null : { kind: "text", text: content });

const encodings: Readonly<Record<string, string>> = { cp1252: "windows-1252", "utf-16": "utf-16le" };

const csvCells = (bytes: Buffer, { encoding = "", delimiter = "" }: Record<string, string>): (SheetCell | null)[][] => {
  const decoded = new TextDecoder(encodings[encoding] ?? "utf-8").decode(bytes);
  const sign = delimiter === "TAB" ? "\t" : delimiter;
  return Papa.parse<string[]>(decoded.trimEnd(), { delimiter: sign }).data.map((row) => row.map(text));
};

const workbookCells = async (bytes: Buffer): Promise<(SheetCell | null)[][]> => {
  const sheets = await readWorkbook(bytes, defaultLimits);
  const rows = (sheets.ok ? sheets.value.sheets : [])[0]?.rows ?? [];
  const width = Math.max(...rows.flatMap(({ cells }) => [...cells.keys()]));
  const byRow = new Map(rows.map(({ row, cells }) => [row, cells]));
  return Array.from({ length: rows.at(-1)?.row ?? 0 }, (_, row) =>
    Array.from({ length: width }, (__, column) => byRow.get(row + 1)?.get(column + 1) ?? null),
  );
};

const cellsOf = async (line: Record<string, string>): Promise<(SheetCell | null)[][]> => {
  const bytes = bytesOf(line["file"] ?? "");
  return line["format"] === "csv" ? csvCells(bytes, line) : workbookCells(bytes);
};

const gridOf = async (line: Record<string, string>): Promise<Grid> => {
  const file = line["file"] ?? "";
  const cells = await cellsOf(line);
  const headerRow = Number(line["header_row"]);
  const columns = (headerMap.get(file) ?? []).filter(({ kind }) => kind === "COLUMN");
  const parts = columns.map(({ label = "" }) => label.split(" > "));
  const isGrouped = parts.some((words) => words.length > 1);
  return {
    file,
    line,
    preamble: cells.slice(0, headerRow - (isGrouped ? 2 : 1)),
    groups: isGrouped ? parts.map((words) => (words.length > 1 ? (words[0] ?? "") : "")) : [],
    labels: parts.map((words) => words.at(-1) ?? ""),
    codes: columns.map(({ code = "" }) => code),
    rows: cells.slice(headerRow).map((row) => columns.map((_, at) => row[at] ?? null)),
  };
};

const descriptive = ["TYPE", "GEO", "SCOPE", "PERIM", "REF_DATE", "FLAG", "NOTE"];

/** What is done to a grid: new figures, and another order of rows and columns. */
interface Change {
  readonly figures: (row: number, column: number) => Decimal;
  readonly rowOrder: readonly number[];
  readonly columnOrder: readonly number[];
  readonly style: { readonly inline: boolean; readonly references: boolean };
  readonly form: { readonly newline: string; readonly quotes: boolean };
}

const altered = (grid: Grid, change: Change): Grid => ({
  ...grid,
  rows: grid.rows.map((row, at) =>
    row.map((cell, column): SheetCell | null => {
      if (cell === null || descriptive.includes(grid.codes[column] ?? "")) return cell;
      const value = change.figures(at, column);
      return { kind: "number", text: value, value };
    }),
  ),
});

const reordered = (grid: Grid, change: Change): Grid => {
  const permute = <Item>(row: readonly Item[]): Item[] => change.columnOrder.flatMap((at) => row.slice(at, at + 1));
  return {
    ...grid,
    groups: permute(grid.groups),
    labels: permute(grid.labels),
    codes: permute(grid.codes),
    rows: change.rowOrder.flatMap((at) => grid.rows.slice(at, at + 1)).map(permute),
  };
};

/** The facts of an altered grid: the published ones with the new figures, found by the words of their row. */
const factsOfGrid = (grid: Grid): string[] => {
  const words = new Map(
    (headerMap.get(grid.file) ?? []).map(({ kind, label = "", code = "" }) => [`${kind} ${label}`, code]),
  );
  const published = facts.get(grid.file) ?? [];
  return grid.rows
    .flatMap((row) => {
      const word = (kind: string): string =>
        words.get(`${kind} ${row[grid.codes.indexOf(kind)]?.text.trim() ?? ""}`) ?? "";
      return row.flatMap((cell, at) => {
        const indicator = grid.codes[at] ?? "";
        if (cell?.kind !== "number" || descriptive.includes(indicator)) return [];
        const place = { type: word("TYPE"), geo: word("GEO"), scope: word("SCOPE"), perim: word("PERIM"), indicator };
        const fact = published.find((one) => Object.entries(place).every(([key, value]) => one[key] === value));
        const factor = isMoney(indicator) ? decimal(grid.line["turnover_multiplier"] ?? "1") : decimal(1);
        return [
          factLine({ ...fact, ...place, value: multiply(cell.value, factor), flag: sortedFlags(fact?.["flag"] ?? "") }),
        ];
      });
    })
    .toSorted();
};

const asText = (cell: SheetCell | null, print: (value: Decimal) => string): string => {
  if (cell?.kind === "number") return print(cell.value);
  return cell?.kind === "date" ? cell.text.split("-").toReversed().join("/") : (cell?.text ?? "");
};

const thousandsOf = (sign: string): string =>
  sign.startsWith("U+") ? String.fromCodePoint(Number.parseInt(sign.slice(2), 16)) : sign;

const toCsv = (grid: Grid, change: Change): Buffer => {
  const { line } = grid;
  const isCsv = line["format"] === "csv";
  const sign = thousandsOf(line["thousands"] ?? "");
  const format = numberFormat(isCsv ? (line["decimal"] ?? "") : ".", sign) ?? {
    decimal: "." as const,
    thousands: "" as const,
  };
  const print = (value: Decimal): string => printNumber(value, format).replaceAll(" ", sign);
  // A real year cell and a flag are texts in CSV.
  const row = (cells: readonly (SheetCell | null)[], codes: readonly string[]): string[] =>
    cells.map((cell, at) => asText(cell, descriptive.includes(codes[at] ?? "TYPE") ? (value) => value : print));
  const rows = [
    ...grid.preamble.map((cells) => row(cells, [])),
    ...(grid.groups.length > 0 ? [grid.groups] : []),
    grid.labels,
    ...grid.rows.map((cells) => row(cells, grid.codes)),
  ];
  const delimiter = line["delimiter"] === "TAB" ? "\t" : line["delimiter"] || ";";
  return encodeText(writeCsv(rows, { ...change.form, delimiter }), line["encoding"] || "utf-8");
};

/** Neighbours of one group are merged, as people do. */
const groupRow = (
  groups: readonly string[],
  row: number,
): { readonly cells: (SheetCell | null)[]; readonly merged: string[] } => {
  const cells = groups.map((group, at) => (group === groups[at - 1] ? null : text(group)));
  const merged = groups.flatMap((group, at) => {
    const end = groups.findIndex((other, index) => index > at && other !== group);
    const last = (end === -1 ? groups.length : end) - 1;
    return group === "" || group === groups[at - 1] || last === at
      ? []
      : [`${columnLetters(at + 1)}${row}:${columnLetters(last + 1)}${row}`];
  });
  return { cells, merged };
};

const toWorkbook = (grid: Grid, change: Change): Buffer => {
  const group = groupRow(grid.groups, grid.preamble.length + 1);
  const data: WrittenSheet = {
    name: "Data & more",
    rows: [...grid.preamble, ...(grid.groups.length > 0 ? [group.cells] : []), grid.labels.map(text), ...grid.rows],
    merged: group.merged,
  };
  const notes: WrittenSheet = { name: "Notes", rows: [[text("nothing to see")]] };
  return writeWorkbook([notes, data], change.style);
};

const figure = fc.tuple(fc.integer({ min: 0, max: 99_999_999 }), fc.integer({ min: 0, max: 99 }));
const shuffled = (length: number): fc.Arbitrary<number[]> =>
  fc.shuffledSubarray(
    Array.from({ length }, (_, at) => at),
    { minLength: length, maxLength: length },
  );

const changeOf = (grid: Grid): fc.Arbitrary<Change> => {
  const cells = grid.rows.length * grid.codes.length;
  return fc
    .record({
      numbers: fc.array(figure, { minLength: cells, maxLength: cells }),
      rowOrder: shuffled(grid.rows.length),
      columnOrder: shuffled(grid.codes.length),
      style: fc.record({ inline: fc.boolean(), references: fc.boolean() }),
      form: fc.record({ newline: fc.constantFrom("\n", "\r\n", "\r"), quotes: fc.boolean() }),
    })
    .map(({ numbers, ...rest }) => ({
      ...rest,
      figures: (row, column) => {
        const [whole = 0, cents = 0] = numbers[row * grid.codes.length + column] ?? [];
        return decimal(
          isMoney(grid.codes[column] ?? "") && grid.line["format"] === "csv" ? `${whole}.${cents}` : whole,
        );
      },
    }));
};

describe("the same return with other figures, rows and columns in another order", () => {
  test.each(manifest)("$file, written again in its own form and as a workbook or CSV", async (line) => {
    const grid = await gridOf(line);
    await fc.assert(
      fc.asyncProperty(changeOf(grid), async (change) => {
        const changed = reordered(altered(grid, change), change);
        const expected = factsOfGrid(changed);
        expect(expected.length).toBe(facts.get(grid.file)?.length ?? 0);
        expect(factsOf(returnOf(await read(toCsv(changed, change), line)))).toEqual(expected);
        expect(factsOf(returnOf(await read(toWorkbook(changed, change), line)))).toEqual(expected);
      }),
      { numRuns: 12, seed: 20_261 },
    );
  });
});

describe("the defective files", () => {
  const known = profilesOf("defective/");
  const lines = recordsOf("defective/manifest.csv");
  const words = Map.groupBy(recordsOf("defective/header_map.csv"), (one) => one["file"] ?? "");
  const readFile = async (name: string): Promise<Return> => {
    const line = lines.find(({ file }) => file === `defective/${name}`) ?? {};
    return returnOf(await read(bytesOf(`defective/${name}`), line, [...profiles, ...known]));
  };
  const valueAt = (ret: Return, row: number, indicator: string) =>
    ret.records.find((record) => record.row === row)?.values.find((value) => value.indicator === indicator);

  test.each(lines)("$file is read as its header map says, in every known profile's presence", async (line) => {
    const file = line["file"] ?? "";
    const ret = returnOf(await read(bytesOf(file), line, [...profiles, ...known]));
    const columns = (words.get(file) ?? []).filter(({ kind }) => kind === "COLUMN");
    expect(ret.records.length).toBe(Number(line["data_rows"]));
    expect(ret.columns.map(({ address, code }) => [address.column, address.header, code])).toEqual(
      columns.map(({ position, label, code }) => [Number(position), label, code]),
    );
    expect(ret.terms.multiplier).toBe(line["turnover_multiplier"]);
    expect(ret.terms.rollUpScope).toBe(line["rollup_scope"]);
    for (const { scope, perimeter, type, reference } of ret.records) {
      expect([scope.code, perimeter.code, type.code].includes(null)).toBe(false);
      expect(reference?.date).not.toBeNull();
    }
  });

  test("205.7000 is refused at its cell with its likely reading, and the other cells of the file are read", async () => {
    const ret = await readFile("es-coceta_2010_malformed-number.csv");
    expect(valueAt(ret, 4, "WRK_TOTAL")).toMatchObject({
      raw: "205.7000",
      content: { kind: "refused", reason: "malformed", proposal: "205700" },
      address: { row: 4, column: 7, header: "Personas trabajadoras" },
    });
    expect(valueAt(ret, 4, "ENT_TOTAL")?.content).toEqual({ kind: "number", value: "17000" });
    expect(valueAt(ret, 4, "TURN")?.content).toEqual({ kind: "number", value: "54000" });
  });

  test("billions in the header are billions", async () => {
    const ret = await readFile("it-legacoopsociali_2021_turnover-unit.csv");
    expect(ret.columns.find(({ code }) => code === "TURN")?.multiplier).toBe("1000000000");
    expect(valueAt(ret, 4, "TURN")?.content).toEqual({ kind: "number", value: "3700" });
  });

  test("branches and regions are breakdowns, their totals have no member, and the type is never added", async () => {
    const ret = await readFile("br-ocb_2023_regions-100-short.csv");
    const breakdowns = ret.records.map(({ breakdown }) => `${breakdown?.dimension} ${breakdown?.member}`);
    expect(breakdowns.slice(6, 9)).toEqual(["BRANCH consumo", "BRANCH null", "AREA BR-sudeste"]);
    expect(breakdowns.at(-1)).toBe("AREA null");
    expect(new Set(ret.records.map(({ type }) => type.code))).toEqual(new Set(["_T"]));
    expect(valueAt(ret, 17, "ENT_TOTAL")?.content).toEqual({ kind: "number", value: "4509" });
  });

  test("cells that are lost are blank, and the row of a default type keeps its place", async () => {
    const ret = await readFile("gb-cooperatives-uk_2011_lost-cells.csv");
    expect(valueAt(ret, 23, "ENT_TOTAL")?.content).toEqual({ kind: "blank" });
    expect(valueAt(ret, 25, "TURN")?.content).toEqual({ kind: "number", value: "181314665" });
    expect(ret.records.at(-1)).toMatchObject({
      type: { code: "WORKER" },
      breakdown: { dimension: "SECTOR", member: null },
    });
  });
});
