import { decimal } from "@coop-census/census";
import type { ShelfFile } from "@coop-census/contracts";
import { readGuarded } from "@coop-census/contracts";
import fc from "fast-check";
import { expect, test } from "vitest";
import { arbitraryEdition } from "../../testdata/arbitrary-edition.ts";
import { effects } from "../../testdata/sha256.ts";
import { threeReporters } from "../../testdata/three-reporters/input.ts";
import type { EditionCell } from "../cell/edition-cell.ts";
import { readCsv } from "../csv/read-csv.ts";
import { editionCells } from "./edition-cells.ts";
import { freezeEdition } from "./freeze-edition.ts";
import { readEditionCells } from "./read-edition-cells.ts";

const textOf = (files: readonly ShelfFile[], path: string): string =>
  Buffer.from(files.find((file) => file.path === path)?.bytes ?? []).toString("utf8");

const cellOf = (field: (column: string) => string): EditionCell => ({
  series: readGuarded(field("series")),
  year: Number(field("year")),
  geo: readGuarded(field("geo")),
  type: readGuarded(field("type")),
  activity: readGuarded(field("activity")),
  indicator: readGuarded(field("indicator")),
  detail: readGuarded(field("detail")),
  unit: readGuarded(field("unit")),
  gross: decimal(field("gross")),
  overlap: decimal(field("overlap")),
  overlapHere: decimal(field("overlap_here")),
  value: decimal(field("value")),
  bounds: { lower: decimal(field("lower")), upper: decimal(field("upper")) },
  printed: {
    step: decimal(field("step")),
    value: decimal(field("printed")),
    lower: decimal(field("printed_lower")),
    upper: decimal(field("printed_upper")),
  },
  lacking: field("lacking") === "" ? [] : field("lacking").split(" "),
  partial: field("partial") === "" ? [] : field("partial").split(" "),
  flags: readGuarded(field("flags")),
  conf: field("conf") === "F" ? "F" : "C",
  reporters: {
    answered: Number(field("reporters_answered")),
    of: Number(field("reporters_of")),
    ids: field("reporters") === "" ? [] : field("reporters").split(" "),
  },
  composition: {
    fresh: decimal(field("fresh")),
    standIn: decimal(field("stand_in")),
    national: decimal(field("national")),
    estimated: decimal(field("estimated")),
    imputed: decimal(field("imputed")),
  },
  coverage: {
    members: field("coverage_members") === "" ? null : decimal(field("coverage_members")),
    weight: field("coverage_weight") === "" ? null : decimal(field("coverage_weight")),
    weightKnownFor: Number(field("weight_known_for")),
    decidedBy: field("coverage_decided_by") === "weight" ? "weight" : "members",
  },
});

const readCellsCsv = (text: string): readonly EditionCell[] => {
  const [header = [], ...rows] = readCsv(text);
  return rows.map((row) =>
    cellOf((column) => {
      const field = row[header.indexOf(column)];
      if (field === undefined) throw new Error(`cells.csv has no column ${column}`);
      return field;
    }),
  );
};

test("CSV and JSON read back to exactly the cells that were frozen, in the same order", async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryEdition, async (input) => {
      const { files } = await freezeEdition(input, effects, []);
      const cells = editionCells(input);
      expect(readEditionCells(files)).toEqual(cells);
      expect(readCellsCsv(textOf(files, "cells.csv"))).toEqual(cells);
    }),
    { numRuns: 50 },
  );
});

test("an edition without cells.json, or with a broken one, is a fault with a cure", async () => {
  const { files } = await freezeEdition(threeReporters, effects, []);
  const without = files.filter(({ path }) => path !== "cells.json");
  expect(() => readEditionCells(without)).toThrow(/cells\.json/);
  expect(() => readEditionCells([{ path: "cells.json", bytes: new Uint8Array([0xff]) }])).toThrow(/cells\.json/);
});
