import type { Return } from "@coop-census/census";
import type { Profile } from "@coop-census/contracts";
import fc from "fast-check";
import { expect, test } from "vitest";
import { readReturn } from "../return/read-return.ts";

const types = [
  ["Worker cooperatives", "WORKER"],
  ["Social cooperatives", "SOCIAL_XX"],
  ["Producers", "PRODUCER"],
] as const;

const indicators = [
  ["Enterprises", "ENT_TOTAL"],
  ["Workers", "WRK_TOTAL"],
  ["Turnover (EUR million)", "TURNOVER"],
] as const;

const profileOf = (orientation: "wide" | "turned" | "long"): Profile => ({
  organisation: "xx-one",
  years: [2021],
  form: {
    format: "csv",
    encoding: "utf-8",
    delimiter: ";",
    decimal: ".",
    thousands: "",
    headerRow: 1,
    dateStyle: "iso",
    language: "en",
    orientation,
  },
  columns: [
    { label: "Type", code: "TYPE" },
    ...(orientation === "long"
      ? [
          { label: "Indicator", code: "INDICATOR" },
          { label: "Value", code: "VALUE" },
          { label: "Unit", code: "UNIT" },
        ]
      : indicators.map(([label, code]) => ({ label, code }))),
  ],
  labels: [
    ...types.map(([label, code]) => ({ dimension: "TYPE" as const, label, code })),
    ...(orientation === "long"
      ? [...indicators, ["Turnover", "TURNOVER"] as const].map(([label, code]) => ({
          dimension: "INDICATOR" as const,
          label,
          code,
        }))
      : []),
  ],
  defaults: { SCOPE: "AFF", PERIM: "COOP" },
  terms: { rollUpScope: "AFF", totalType: "NA_TYPE", currency: "EUR", multiplier: "1000000", isPublic: false },
});

const read = async (lines: readonly (readonly string[])[], orientation: "wide" | "turned" | "long") => {
  const bytes = Buffer.from(lines.map((line) => line.join(";")).join("\n"));
  const result = await readReturn({ bytes, fileName: "a.csv", profiles: [profileOf(orientation)], year: 2021 });
  if (result.kind !== "read") throw new Error(JSON.stringify(result));
  return result.return;
};

const figures = (ret: Return) =>
  ret.records
    .flatMap(({ type, values }) => values.map(({ indicator, raw }) => `${type.code} ${indicator} ${raw}`))
    .filter((line) => !line.endsWith(" "))
    .toSorted();

/** Every figure with what stands in the file at the place that it names. */
const atPlace = (ret: Return, lines: readonly (readonly string[])[]) =>
  ret.records.flatMap(({ values }) =>
    values.map(({ raw, address }) => {
      const { row, column } = address.inFile ?? address;
      return [raw, raw === "" ? "" : lines[row - 1]?.[(column ?? 0) - 1]];
    }),
  );

const grid = fc.array(fc.array(fc.integer({ min: 0, max: 999 }).map(String), { minLength: 3, maxLength: 3 }), {
  minLength: 3,
  maxLength: 3,
});

const wideOf = (cells: readonly (readonly string[])[]) => [
  ["Type", ...indicators.map(([label]) => label)],
  ...types.map(([label], at) => [label, ...(cells[at] ?? [])]),
];

const turnedOf = (cells: readonly (readonly string[])[], corner: string) => [
  ["Census 2021"],
  [corner, ...types.map(([label]) => label)],
  ...indicators.map(([label], at) => [label, ...types.map((_, type) => cells[type]?.[at] ?? "")]),
];

const longOf = (cells: readonly (readonly string[])[]) => [
  ["Type", "Indicator", "Unit", "Value"],
  ...types.flatMap(([type], row) => indicators.map(([label], at) => [type, label, "", cells[row]?.[at] ?? ""])),
];

test("a table turned round or spread over rows gives the figures of the wide one, each at its own cell", async () => {
  await fc.assert(
    fc.asyncProperty(grid, async (cells) => {
      const wide = figures(await read(wideOf(cells), "wide"));
      const turned = await read(turnedOf(cells, "Type"), "turned");
      const long = await read(longOf(cells), "long");
      expect(wide).toHaveLength(9);
      expect(figures(turned)).toEqual(wide);
      expect(figures(long)).toEqual(wide);
      for (const [raw, found] of [...atPlace(turned, turnedOf(cells, "Type")), ...atPlace(long, longOf(cells))]) {
        expect(found).toBe(raw);
      }
    }),
    { numRuns: 30 },
  );
});

const cells = [
  ["1", "20", "3.5"],
  ["4", "50", "6"],
  ["7", "80", "9"],
];

test("each record of a turned table has a number of its own, and each column its own unit", async () => {
  const ret = await read(turnedOf(cells, "Type"), "turned");
  expect(ret.records.map(({ row }) => row)).toEqual([2, 3, 4]);
  expect(ret.declared.years).toEqual([2021]);
  expect(ret.columns.map(({ code, multiplier }) => [code, multiplier])).toEqual([
    ["TYPE", null],
    ["ENT_TOTAL", null],
    ["WRK_TOTAL", null],
    ["TURNOVER", "1000000"],
  ]);
});

test("a long table keeps an indicator that is given twice, a word that nobody knows, and the unit beside a value", async () => {
  const ret = await read(
    [
      ["Type", "Indicator", "Unit", "Value"],
      ["Producers", "Enterprises", "number", "7"],
      ["Producers", "Turnover", "EUR million", "9"],
      ["Producers", "Enterprises", "number", "8"],
      ["Producers", "Hens", "number", "5"],
    ],
    "long",
  );
  expect(ret.records.map(({ row }) => row)).toEqual([2, 4]);
  expect(figures(ret)).toEqual(["PRODUCER ENT_TOTAL 7", "PRODUCER ENT_TOTAL 8", "PRODUCER TURNOVER 9"]);
  expect(ret.columns.map(({ code, multiplier, address }) => [address.header, code, multiplier])).toEqual([
    ["Type", "TYPE", null],
    ["Enterprises (number)", "ENT_TOTAL", null],
    ["Turnover (EUR million)", "TURNOVER", "1000000"],
    ["Hens (number)", null, null],
  ]);
});
