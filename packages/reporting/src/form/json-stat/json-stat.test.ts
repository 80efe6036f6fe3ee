import { decimal } from "@coop-census/census";
import fc from "fast-check";
import JSONstat from "jsonstat-toolkit";
import { expect, test } from "vitest";
import { arbitraryEdition } from "../../../testdata/arbitrary-edition.ts";
import { officialSchemas } from "../../../testdata/official-schema.ts";
import { printedForm } from "../../../testdata/printed-form.ts";
import { threeReporters } from "../../../testdata/three-reporters/input.ts";
import type { EditionCell } from "../../cell/edition-cell.ts";
import { editionCells } from "../../edition/edition-cells.ts";
import { compareFields } from "../../text/compare-fields.ts";
import { jsonStatForm } from "./json-stat-form.ts";

const collection = "json-stat/collection.json";

type Read = Pick<
  EditionCell,
  | "series"
  | "year"
  | "geo"
  | "type"
  | "activity"
  | "indicator"
  | "detail"
  | "unit"
  | "value"
  | "bounds"
  | "flags"
  | "conf"
> & { readonly answered: number; readonly of: number };

const keyOf = (cell: Read | EditionCell): readonly string[] => [
  cell.series,
  cell.geo,
  cell.type,
  cell.activity,
  cell.indicator,
  cell.detail,
  cell.unit,
];

const readDataSet = (text: string): readonly Read[] => {
  const set = JSONstat(JSON.parse(text));
  expect(set.class).toBe("dataset");
  const codes = set.id.map((id) => set.Dimension(id).id);
  return Array.from({ length: set.n }, (_, place) => place).flatMap((place) => {
    const { value, status } = set.Data(place) ?? { value: null, status: null };
    if (value === null) return [];
    let rest = place;
    const key = new Map<string, string>();
    for (const [index, id] of [...set.id.entries()].reverse()) {
      const size = set.size[index] ?? 1;
      key.set(id, codes[index]?.[rest % size] ?? "");
      rest = Math.floor(rest / size);
    }
    const of = (id: string): string => key.get(id) ?? "";
    const { conf, exact, lower, upper, reporters } = set.extension;
    const figure = decimal(exact[place] ?? String(value));
    const bound = (text: string | undefined) => (text === undefined ? figure : decimal(text));
    return [
      {
        series: of("series"),
        year: Number(of("year")),
        geo: of("geo"),
        type: of("type"),
        activity: of("activity"),
        indicator: of("indicator"),
        detail: of("detail"),
        unit: of("unit"),
        value: figure,
        bounds: { lower: bound(lower[place]), upper: bound(upper[place]) },
        flags: status ?? "",
        conf: conf[place] === undefined ? "F" : "C",
        answered: reporters[place]?.[0] ?? -1,
        of: reporters[place]?.[1] ?? -1,
      },
    ];
  });
};

const readAll = (files: ReadonlyMap<string, string>): readonly Read[] =>
  [...files]
    .flatMap(([path, text]) => (path === collection ? [] : readDataSet(text)))
    .sort((a, b) => compareFields(keyOf(a), keyOf(b)));

test("a third-party reader gives back exactly the figures of any edition", async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryEdition, async (input) => {
      const cells = editionCells(input).map(
        ({ series, year, geo, type, activity, indicator, detail, unit, value, bounds, flags, conf, reporters }) => ({
          series,
          year,
          geo,
          type,
          activity,
          indicator,
          detail,
          unit,
          value,
          bounds,
          flags,
          conf,
          answered: reporters.answered,
          of: reporters.of,
        }),
      );
      expect(readAll(await printedForm(jsonStatForm, input))).toEqual(
        cells.sort((a, b) => compareFields(keyOf(a), keyOf(b))),
      );
    }),
    { numRuns: 50 },
  );
});

test("a value keeps all its digits as a number, and is repeated as text only where a float would round it", async () => {
  const [cell] = threeReporters.mainCells;
  if (cell === undefined) throw new Error("the example has no cell");
  const long = "-1234567890123456789012345678901234567.891";
  const cells = [long, "0.1", "9007199254740993"].map((value, index) => ({
    ...cell,
    geo: `X${index}`,
    value: decimal(value),
  }));
  const files = await printedForm(jsonStatForm, { ...threeReporters, mainCells: cells, bodySeries: [] });
  const text = files.get("json-stat/ENT_TOTAL.json") ?? "";
  expect(text).toContain(`"value":{"0":${long},"1":0.1,"2":9007199254740993}`);
  expect(text).toContain(`"exact":{"0":"${long}","2":"9007199254740993"}`);
});

test("the collection lists each data set of the folder and nothing else", async () => {
  const files = await printedForm(jsonStatForm, threeReporters);
  const listed = [...(files.get(collection) ?? "").matchAll(/"href":"([^"]+)"/g)].map(
    ([, href]) => `json-stat/${href}`,
  );
  expect([...listed, collection].sort()).toEqual([...files.keys()].sort());
});

// The folder of the official schemas; the test is named as left out without it.
const official = officialSchemas(process.env["CENSUS_SPECS"] ?? "");
const schemaOf = (kind: string): string => `spec-jsonstat/schemas/vendored/${kind}.json`;

test.skipIf(!official.has(schemaOf("dataset")))("the official schemas find every file valid", async () => {
  expect(official.judge(schemaOf("dataset"), { class: "dataset" })).not.toEqual([]);
  for (const input of [threeReporters, ...fc.sample(arbitraryEdition, 20)]) {
    for (const [path, text] of await printedForm(jsonStatForm, input)) {
      const kind = path === collection ? "collection" : "dataset";
      // An address relative to the file is no absolute one; the schema's formats are notes, not assertions.
      const found = official.judge(schemaOf(kind), JSON.parse(text));
      expect(found.filter((message) => !/^\/link\/item\/\d+\/href must match format "uri"$/.test(message))).toEqual([]);
    }
  }
});

test("a reader knows which dimensions are time and place, and what their codes are called", async () => {
  const files = await printedForm(jsonStatForm, threeReporters);
  const set: unknown = JSON.parse(files.get("json-stat/ENT_TOTAL.json") ?? "");
  expect(set).toMatchObject({
    role: { time: ["year"], geo: ["geo"], metric: ["indicator"] },
    dimension: { geo: { category: { label: { XA: "Aland" } } }, year: { category: { label: { 2022: "2022" } } } },
  });
});
