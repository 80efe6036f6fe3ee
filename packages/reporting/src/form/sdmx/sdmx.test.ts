import { codesOf, decimal } from "@coop-census/census";
import { readGuarded } from "@coop-census/contracts";
import fc from "fast-check";
import { SDMXParser } from "sdmx-json-parser";
import { expect, test } from "vitest";
import { arbitraryEdition } from "../../../testdata/arbitrary-edition.ts";
import { officialSchemas } from "../../../testdata/official-schema.ts";
import { printedForm } from "../../../testdata/printed-form.ts";
import { threeReporters } from "../../../testdata/three-reporters/input.ts";
import type { EditionCell } from "../../cell/edition-cell.ts";
import { readCsv } from "../../csv/read-csv.ts";
import { editionCells } from "../../edition/edition-cells.ts";
import { attributes } from "./attributes.ts";
import { codeListsOf } from "./code-lists.ts";
import { dimensions } from "./dimensions.ts";
import { sdmxCode } from "./sdmx-code.ts";
import { sdmxCsvForm } from "./sdmx-csv-form.ts";
import { sdmxJsonForm } from "./sdmx-json-form.ts";
import { sdmxStructureForm } from "./sdmx-structure-form.ts";

type Fields = (id: string) => readonly string[];

const cellOf = (fields: Fields): EditionCell => {
  const one = (id: string): string => fields(id)[0] ?? "";
  const perhaps = (id: string) => (fields(id).length === 0 ? null : decimal(one(id)));
  return {
    series: one("SERIES"),
    year: Number(one("TIME_PERIOD")),
    geo: one("REF_AREA"),
    type: one("TYPE"),
    activity: one("ACTIVITY"),
    indicator: one("INDICATOR"),
    detail: one("DETAIL").replaceAll("@", "=").replaceAll("$", " "),
    unit: one("UNIT_MEASURE"),
    gross: decimal(one("GROSS")),
    overlap: decimal(one("OVERLAP")),
    overlapHere: decimal(one("OVERLAP_HERE")),
    value: decimal(one("OBS_VALUE")),
    bounds: { lower: decimal(one("LOWER")), upper: decimal(one("UPPER")) },
    printed: {
      step: decimal(one("STEP")),
      value: decimal(one("PRINTED")),
      lower: decimal(one("PRINTED_LOWER")),
      upper: decimal(one("PRINTED_UPPER")),
    },
    flags: fields("OBS_STATUS").join("").replace(/^A$/, ""),
    conf: one("CONF_STATUS") === "F" ? "F" : "C",
    reporters: {
      answered: Number(one("REPORTERS_ANSWERED")),
      of: Number(one("REPORTERS_OF")),
      ids: fields("REPORTERS"),
    },
    lacking: fields("LACKING"),
    partial: fields("PARTIAL"),
    composition: {
      fresh: decimal(one("FRESH")),
      standIn: decimal(one("STAND_IN")),
      national: decimal(one("NATIONAL")),
      estimated: decimal(one("ESTIMATED")),
      imputed: decimal(one("IMPUTED")),
    },
    coverage: {
      members: perhaps("COVERAGE_MEMBERS"),
      weight: perhaps("COVERAGE_WEIGHT"),
      weightKnownFor: Number(one("WEIGHT_KNOWN_FOR")),
      decidedBy: one("COVERAGE_DECIDED_BY") === "weight" ? "weight" : "members",
    },
  };
};

const readSdmxCsv = (text: string): readonly EditionCell[] => {
  const [header = [], ...rows] = readCsv(text);
  expect(header.slice(0, 3)).toEqual(["STRUCTURE[;]", "STRUCTURE_ID", "ACTION"]);
  return rows.map((row) =>
    cellOf((id) => {
      const set = header.indexOf(`${id}[]`);
      const place = set === -1 ? header.indexOf(id) : set;
      if (place === -1) throw new Error(`there is no column ${id}`);
      const field = row[place] ?? "";
      if (field === "") return [];
      return set === -1 ? [field] : readGuarded(field).split(";");
    }),
  );
};

const measureIds = ["OBS_VALUE", "LOWER", "UPPER", "GROSS", "OVERLAP", "OVERLAP_HERE"];

const parseMessage = async (text: string): Promise<readonly EditionCell[]> => {
  const parser = new SDMXParser();
  // The parser adds "&format=jsondata" to an address without it; a data address keeps it among its parameters.
  await parser.getDatasets(
    `data:application/json;format=jsondata;base64,${Buffer.from(text, "utf8").toString("base64")}`,
  );
  const dimensions = parser.getDimensions();
  const attributes = parser.getAttributes().filter(({ id }) => id !== "EDITION");
  return Object.entries(parser.getObservations()).map(([key, observation]) => {
    const places = key.split(":").map(Number);
    return cellOf((id) => {
      const dimension = dimensions.find((one) => one.id === id);
      if (dimension !== undefined) {
        const value = dimension.values?.[places[dimension.keyPosition ?? -1] ?? -1];
        return [value?.id ?? value?.value ?? ""];
      }
      if (measureIds.includes(id)) return [String(observation[measureIds.indexOf(id)])];
      const place = attributes.findIndex((one) => one.id === id);
      const value = observation[measureIds.length + place];
      const values = attributes[place]?.values;
      if (value === null || value === undefined) return [];
      if (values === undefined) return [String(value)];
      return (Array.isArray(value) ? value : [value]).flatMap((index) => {
        const { id: code, values: set } = values[Number(index)] ?? {};
        return code === undefined ? (set ?? []) : [code];
      });
    });
  });
};

test("SDMX-CSV and SDMX-JSON read back to exactly the cells of any edition", async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryEdition, async (input) => {
      const cells = editionCells(input);
      const csv = await printedForm(sdmxCsvForm, input);
      const json = await printedForm(sdmxJsonForm, input);
      expect(readSdmxCsv(csv.get("sdmx/data.csv") ?? "")).toEqual(cells);
      expect(await parseMessage(json.get("sdmx/data.json") ?? "")).toEqual(cells);
    }),
    { numRuns: 50 },
  );
});

test("a decimal of forty digits stands as it is", async () => {
  const value = decimal("-1234567890123456789012345678901234567.891");
  const [cell] = threeReporters.mainCells;
  if (cell === undefined) throw new Error("the example has no cell");
  const input = { ...threeReporters, mainCells: [{ ...cell, value }], bodySeries: [] };
  for (const form of [sdmxCsvForm, sdmxJsonForm]) {
    expect([...(await printedForm(form, input)).values()].join("")).toContain(value);
  }
});

test("an organisation's id opens no formula and is told apart from the next one", async () => {
  const [cell] = threeReporters.mainCells;
  if (cell === undefined) throw new Error("the example has no cell");
  const ids = ["=1+1", "a;b"];
  const mainCells = [{ ...cell, reporters: { answered: 2, of: 2, ids } }];
  const [text = ""] = (await printedForm(sdmxCsvForm, { ...threeReporters, mainCells, bodySeries: [] })).values();
  const [header = [], row = []] = readCsv(text);
  expect(row[header.indexOf("REPORTERS[]")]).toBe(`'=1+1;"a;b"`);
});

test("a code that SDMX cannot say is a fault, never another code", () => {
  expect(sdmxCode("ORIGIN=CRISIS COHORT=2008")).toBe("ORIGIN@CRISIS$COHORT@2008");
  for (const code of ["", "=1", "a@b", "a$b", "é", "-1", "a;b"]) expect(() => sdmxCode(code)).toThrow(/cannot stand/);
});

test("the structure lists every code that a figure has, each once, with parents of the same list", () => {
  fc.assert(
    fc.property(arbitraryEdition, (input) => {
      const cells = editionCells(input);
      const lists = new Map(codeListsOf(input, cells).map(({ id, codes }) => [id, codes]));
      for (const codes of lists.values()) {
        const ids = codes.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        for (const { parent } of codes) if (parent !== undefined) expect(ids).toContain(parent);
      }
      const idsOf = (list: string): readonly string[] => lists.get(list)?.map(({ id }) => id) ?? [];
      for (const cell of cells) {
        for (const { list, of } of dimensions) if (list !== null) expect(idsOf(list)).toContain(of(cell));
        for (const { form, of } of attributes) {
          if ("list" in form) for (const code of of(cell)) expect(idsOf(form.list)).toContain(code);
        }
      }
    }),
    { numRuns: 50 },
  );
});

test("indicators and activities have names, and those of two revisions of ISIC are told apart", () => {
  const [cell] = threeReporters.mainCells;
  if (cell === undefined) throw new Error("the example has no cell");
  const activities = ["ISIC4_C", "ISIC4_18", "ISIC5_K"];
  const input = {
    ...threeReporters,
    codes: [...threeReporters.codes, ...codesOf("ISIC4"), ...codesOf("ISIC5")],
    mainCells: activities.map((activity) => ({ ...cell, activity })),
  };
  const lists = new Map(codeListsOf(input, editionCells(input)).map(({ id, codes }) => [id, codes]));
  expect(lists.get("CL_INDICATOR")).toContainEqual({ id: "ENT_TOTAL", name: "Enterprises", about: "Enterprises" });
  for (const named of [
    { id: "_T", name: "All activities" },
    { id: "ISIC4_C", name: "Manufacturing (ISIC Rev. 4)" },
    { id: "ISIC4_18", name: "Division 18 of ISIC Rev. 4", parent: "ISIC4_C" },
  ]) {
    expect(lists.get("CL_ACTIVITY")).toContainEqual(named);
  }
  expect(lists.get("CL_ACTIVITY")?.find(({ id }) => id === "ISIC5_K")?.name).toMatch(/\(ISIC Rev\. 5\)$/);
});

// The folder of the official schemas; the test is named as left out without it.
const official = officialSchemas(process.env["CENSUS_SPECS"] ?? "");
const dataSchema = "spec-sdmx-json/data-message/tools/schemas/sdmx-json-data-schema.json";
const structureSchema = "spec-sdmx-json/structure-message/tools/schemas/sdmx-json-structure-schema.json";

test.skipIf(!official.has(dataSchema))("the official schemas find both messages valid", async () => {
  expect(official.judge(dataSchema, { meta: {} })).not.toEqual([]);
  expect(official.judge(structureSchema, { meta: {} })).not.toEqual([]);
  const empty = { ...threeReporters, mainCells: [], bodySeries: [] };
  for (const input of [threeReporters, empty, ...fc.sample(arbitraryEdition, 20)]) {
    const data: unknown = JSON.parse((await printedForm(sdmxJsonForm, input)).get("sdmx/data.json") ?? "");
    expect(official.judge(dataSchema, data)).toEqual([]);
    const structure: unknown = JSON.parse(
      (await printedForm(sdmxStructureForm, input)).get("sdmx/structure.json") ?? "",
    );
    expect(official.judge(structureSchema, structure)).toEqual([]);
  }
});
