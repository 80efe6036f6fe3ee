import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { expect, test } from "vitest";
import { arbitraryEdition } from "../../../testdata/arbitrary-edition.ts";
import { officialSchemas } from "../../../testdata/official-schema.ts";
import { printedForm } from "../../../testdata/printed-form.ts";
import { effects } from "../../../testdata/sha256.ts";
import { threeReporters } from "../../../testdata/three-reporters/input.ts";
import { readCsv } from "../../csv/read-csv.ts";
import { freezeEdition } from "../../edition/freeze-edition.ts";
import type { ColumnType } from "../../table/table.ts";
import { allTables } from "../../tables/all-tables.ts";
import { dataPackageForm } from "./data-package-form.ts";
import { primaryKeys, tablesOfIndicators } from "./table-keys.ts";
import { tableSchema } from "./table-schema.ts";

// The profiles of Data Package 2.0 are in the public domain (testdata/schemas/data-package/LICENSE.md).
const profiles = officialSchemas(fileURLToPath(new URL("../../../testdata/schemas/data-package", import.meta.url)));

const descriptorOf = async (input: typeof threeReporters): Promise<string> =>
  (await printedForm(dataPackageForm, input)).get("datapackage.json") ?? "";

test("the official profile finds the descriptor of any edition valid", async () => {
  expect(profiles.judge("datapackage.json", { resources: [] })).not.toEqual([]);
  await fc.assert(
    fc.asyncProperty(arbitraryEdition, async (input) => {
      expect(profiles.judge("datapackage.json", JSON.parse(await descriptorOf(input)))).toEqual([]);
    }),
    { numRuns: 20 },
  );
});

test("it has every table of the folder with the bytes and the sum of the manifest", async () => {
  const { manifest, files } = await freezeEdition(threeReporters, effects, [dataPackageForm]);
  const text = Buffer.from(files.find(({ path }) => path === "datapackage.json")?.bytes ?? []).toString("utf8");
  for (const { path } of allTables) {
    const file = manifest.files.find((one) => one.path === path);
    expect(text).toContain(`"bytes":${file?.size},`);
    expect(text).toContain(`"hash":"sha256:${file?.sha256}"`);
    expect(text).toContain(`"path":"${path}"`);
  }
});

const columnsOf = (text: string, names: readonly string[]): readonly (readonly string[])[] => {
  const [header = [], ...rows] = readCsv(text);
  for (const name of names) expect(header).toContain(name);
  return rows.map((row) => names.map((name) => row[header.indexOf(name)] ?? ""));
};

test("no two rows of a table agree in its key, and every indicator is defined", async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryEdition, async (input) => {
      const { files } = await freezeEdition(input, effects, []);
      const textOf = (wanted: string): string =>
        Buffer.from(files.find(({ path }) => path === wanted)?.bytes ?? []).toString("utf8");
      for (const [path, names] of primaryKeys) {
        const keys = columnsOf(textOf(path), names);
        expect(new Set(keys.map((key) => JSON.stringify(key))).size).toBe(keys.length);
        expect(keys.flat()).not.toContain("");
      }
      const defined = columnsOf(textOf("indicators.csv"), ["indicator"]).flat();
      for (const path of tablesOfIndicators) {
        for (const [code] of columnsOf(textOf(path), ["indicator"])) expect(defined).toContain(code);
      }
    }),
    { numRuns: 20 },
  );
});

const text = { type: "string", form: /^[^]*$/ };
const typeOf: Readonly<Record<ColumnType, { readonly type: string; readonly form: RegExp }>> = {
  text,
  code: text,
  list: text,
  date: text,
  decimal: { type: "number", form: /^-?\d+(\.\d+)?$/ },
  integer: { type: "integer", form: /^-?\d+$/ },
  flag: { type: "boolean", form: /^(true|false)$/ },
};

test("every field is what the schema of its column says, and a blank one is missing", async () => {
  const { files } = await freezeEdition(threeReporters, effects, []);
  for (const table of allTables) {
    const fields = table.columns.map(({ name, type }) => ({ name, type: typeOf[type].type }));
    expect(tableSchema(table)).toMatchObject({ fields, missingValues: [""] });
    const bytes = files.find(({ path }) => path === table.path)?.bytes ?? new Uint8Array();
    const names = table.columns.map(({ name }) => name);
    for (const row of columnsOf(Buffer.from(bytes).toString("utf8"), names)) {
      for (const [index, { name, type }] of table.columns.entries()) {
        const field = row[index] ?? "";
        if (field !== "") expect(field, `${table.path} ${name}`).toMatch(typeOf[type].form);
      }
    }
  }
});

test("a yes or no is written as the schema says", () => {
  const table = allTables.find(({ columns }) => columns.some(({ type }) => type === "flag"));
  expect(table).toBeDefined();
  const schema = table === undefined ? "" : JSON.stringify(tableSchema(table));
  expect(schema).toContain('"type":"boolean","trueValues":["true"],"falseValues":["false"]');
});

test("a figure has a row for each year of its series", () => {
  expect(primaryKeys.get("series.csv")).toEqual(expect.arrayContaining(["series", "geo", "indicator", "year"]));
});

test("the profile in the test data is the official one", async () => {
  const folder = process.env["CENSUS_SPECS"];
  const path = "spec-datapackage/profiles/2.0/datapackage.json";
  if (folder === undefined || !officialSchemas(folder).has(path)) return;
  const own = await readFile(
    new URL("../../../testdata/schemas/data-package/datapackage.json", import.meta.url),
    "utf8",
  );
  expect(own).toBe(await readFile(`${folder}/${path}`, "utf8"));
});
