import { decimal, languages, noDimensions, type Observation, referenceDate } from "@coop-census/census";
import { unzipSync } from "fflate";
import { type Cell, readXlsx } from "hucre";
import { SaxesParser } from "saxes";
import { describe, expect, test } from "vitest";
import { askedIndicators } from "./asked-indicators.ts";
import { askedTypes } from "./asked-types.ts";
import { makeTemplate } from "./make-template.ts";
import { makeTemplateCsv } from "./make-template-csv.ts";
import type { TemplateInput } from "./template-input.ts";
import { wordsOf } from "./words-of.ts";

const observation = (more: Partial<Observation>): Observation => ({
  reporter: "it-a",
  year: 2021,
  scope: "AFF",
  perimeter: "COOP",
  country: "IT",
  area: "_T",
  type: "WORKER",
  activity: "_T",
  activityRevision: null,
  indicator: "ENT_TOTAL",
  dimensions: noDimensions,
  value: decimal("2500"),
  unit: "ENT",
  reference: referenceDate("2021-12-31"),
  flags: "",
  confidentiality: "F",
  isPublic: false,
  address: { sheet: null, row: 2, column: 2, header: "Imprese" },
  ...more,
});

const hostile = `=cmd|' /C calc'!A1 <&"\u0001\u007f`;

const input: TemplateInput = {
  organisation: { id: "it-a", name: hostile, country: "IT" },
  year: 2022,
  language: "it",
  deadline: { askedBy: "2023-05-31", acceptedUntil: "2023-08-31" },
  last: {
    rollUpScope: "AFF",
    observations: [
      observation({}),
      observation({ indicator: "TURN", unit: "EUR", value: decimal("15600000000.25") }),
      observation({ type: "SOCIAL_A", value: decimal("12345678901234567890") }),
      observation({ scope: "NAT", value: decimal("17339"), indicator: "ENT_REGISTERED" }),
      observation({ area: "IT-62", activity: "F", activityRevision: "4", value: decimal("7") }),
    ],
  },
  partners: [
    { id: "it-b", name: "+B" },
    { id: "it-c", name: "C" },
  ],
};

const partsOf = (bytes: Uint8Array): ReadonlyMap<string, string> =>
  new Map(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, Buffer.from(part).toString("utf8")]));

const grid = async (bytes: Uint8Array) => {
  const { sheets } = await readXlsx(bytes, { readStyles: true });
  return sheets.map(({ name, rows, ...rest }) => ({ name, rows, ...rest }));
};

test("the same input gives the same bytes, and another year others", () => {
  expect(makeTemplate(input)).toEqual(makeTemplate(structuredClone(input)));
  expect(makeTemplateCsv(input)).toEqual(makeTemplateCsv(structuredClone(input)));
  expect(makeTemplate({ ...input, year: 2023 })).not.toEqual(makeTemplate(input));
});

test.each(languages)("every part of a template in %s is well-formed XML", (language) => {
  const parts = partsOf(makeTemplate({ ...input, language }));
  expect(parts.size).toBe(13);
  for (const [name, xml] of parts) {
    const parser = new SaxesParser({ xmlns: true });
    parser.on("error", (error) => {
      throw new Error(`${name}: ${error.message}`);
    });
    parser.write(xml).close();
  }
});

describe("another reader", () => {
  test("finds six sheets with their marks, and the drop-down lists", async () => {
    const sheets = await grid(makeTemplate(input));
    expect(sheets.map(({ name, rows }) => [name, rows[0]?.[0]])).toEqual(
      [
        ["Istruzioni", "guide"],
        ["Risposte", "answers"],
        ["Dati", "figures"],
        ["Dietro i dati", "behind"],
        ["Sovrapposizioni", "overlaps"],
        ["Elenchi", "lists"],
      ].map(([name, part]) => [name, `coop-census-template 1 ${part ?? ""} it-a 2022 it`]),
    );
    const lists = sheets.flatMap(({ dataValidations }) => dataValidations ?? []).filter(({ type }) => type === "list");
    expect(lists.length).toBeGreaterThan(10);
    const words = sheets[5]?.rows ?? [];
    for (const { formula1 = "" } of lists) {
      const [, first = "", last = ""] = /^'Elenchi'!\$C\$(\d+):\$C\$(\d+)$/.exec(formula1) ?? [];
      const names = words.slice(Number(first) - 1, Number(last)).map(([name]) => name);
      expect(names.length).toBe(Number(last) - Number(first) + 1);
      expect(new Set(names).size).toBe(1);
      // The list is offered whole.
      expect([words[Number(first) - 2]?.[0], words[Number(last)]?.[0]]).not.toContain(names[0]);
    }
  });

  test("finds last year's accepted values beside the cells to fill in, which are empty", async () => {
    const [, , figures] = await grid(makeTemplate(input));
    const [codes = [], , head = [], ...rows] = figures?.rows ?? [];
    const at = (row: string, code: string) => rows.find(([key]) => key === row)?.[codes.indexOf(code)];
    expect(at("WORKER|_T|_T||", "ENT_TOTAL@last")).toBe(2500);
    expect(at("WORKER|_T|_T||", "TURN@last")).toBe(15600000000.25);
    // More digits than a spreadsheet keeps of a number.
    expect(at("SOCIAL_A|_T|_T||", "ENT_TOTAL@last")).toBe("12345678901234567890");
    expect(at("WORKER|_T|_T|NAT|COOP", "ENT_REGISTERED@last")).toBe(17339);
    expect(at("WORKER|IT-62|F||", "ENT_TOTAL@last")).toBe(7);
    for (const { code } of askedIndicators) {
      expect(rows.map((row) => row[codes.indexOf(code)]).filter((value) => value !== null)).toEqual([]);
    }
    expect(head.slice(0, 4)).toEqual(["HEAD", "Tipo di impresa", "Imprese", "accettato per il 2021"]);
    expect(rows.map(([key]) => key)).toEqual([
      ...[...askedTypes("IT", 2022), "_T"].map((type) => `${type}|_T|_T||`),
      "WORKER|IT-62|F||",
      "WORKER|_T|_T|NAT|COOP",
      ...[1, 2, 3, 4, 5, 6, 7, 8].map((number) => `NEW${number}`),
    ]);
  });

  test("finds no formula, whatever an organisation is called", async () => {
    const bytes = makeTemplate(input);
    for (const xml of partsOf(bytes).values()) expect(xml).not.toContain("<f>");
    const [, answers] = await grid(bytes);
    const name: Cell["value"] | undefined = answers?.rows[2]?.[1];
    expect(name).toBe(`=cmd|' /C calc'!A1 <&"`);
  });
});

test("no field of the CSV twin opens a formula", () => {
  const text = new TextDecoder().decode(makeTemplateCsv(input));
  const fields = text.split(/[;\r\n]+/).map((field) => field.replace(/^"/, ""));
  expect(fields.filter((field) => /^[=+@\t]|^-[^\d]/.test(field))).toEqual([]);
  expect(text).toContain("it-b = +B (it-b)");
});

test("only the cells to fill in are unlocked, and no password is asked", () => {
  for (const [name, xml] of partsOf(makeTemplate(input))) {
    if (!name.startsWith("xl/worksheets/")) continue;
    expect(xml).toContain("<sheetProtection ");
    expect(xml).not.toMatch(/password|hashValue/);
  }
});

describe("every language", () => {
  const isFilled = (value: unknown): boolean => {
    if (typeof value === "string") return value.trim() !== "";
    return typeof value === "object" && value !== null && Object.values(value).every(isFilled);
  };
  const shape = (value: unknown): unknown => {
    if (typeof value === "string") return [...value.matchAll(/\{\w+\}/g)].map(([name]) => name).sort();
    if (typeof value !== "object" || value === null) return null;
    return Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, below]) => [key, shape(below)]);
  };

  test.each(languages)("%s says all that English says, with the same names in its sentences", (language) => {
    const words = wordsOf(language);
    expect(isFilled(words)).toBe(true);
    expect(shape(words)).toEqual(shape(wordsOf("en")));
  });

  test.each(languages)("%s has a name and a definition of every indicator and type that is asked", (language) => {
    const { indicators, types } = wordsOf(language);
    expect(Object.keys(indicators).sort()).toEqual(askedIndicators.map(({ code }) => code).sort());
    const countries = ["IT", "ES", "FR", "BR", "JP"];
    const asked = new Set(countries.flatMap((country) => askedTypes(country, 2022)));
    expect(Object.keys(types).sort()).toEqual([...asked, "_T"].sort());
  });

  test.each(languages)("%s has a word of its own for every choice of a list, and short names of sheets", (language) => {
    const { lists, sheets, indicators, types } = wordsOf(language);
    for (const list of [...Object.values(lists), types, sheets]) {
      const words = Object.values(list).map((word) => word.toLowerCase());
      expect(new Set(words).size).toBe(words.length);
    }
    const names = Object.values(indicators).map(([name]) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const sheet of Object.values(sheets)) expect(sheet).toMatch(/^[^[\]:*?/\\]{1,31}$/);
  });
});

test("asks whether counts stay confidential, and proposes yes where all of last year's figures were", () => {
  const answerIn = (confidentialities: readonly Observation["confidentiality"][]) => {
    const observations = confidentialities.map((confidentiality) => observation({ confidentiality }));
    const text = new TextDecoder().decode(makeTemplateCsv({ ...input, last: { rollUpScope: "AFF", observations } }));
    return /^answers;;;;;;confidential;(\w*);/m.exec(text)?.[1];
  };
  expect([answerIn(["C", "N"]), answerIn(["C", "F"]), answerIn([])]).toEqual(["yes", "", ""]);
});
