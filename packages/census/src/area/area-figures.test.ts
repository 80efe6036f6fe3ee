import { expect, test } from "vitest";
import { networkOf } from "../fixture/network-of.ts";
import { contextOf, tabledReturn } from "../fixture/tabled-return.ts";
import { blankRows } from "../return/blank-rows.ts";
import { toObservations } from "../return/to-observations.ts";
import type { AcceptedReturn } from "../roll-up/accepted-return.ts";
import { validateReturn } from "../rules/validate-return.ts";
import { areaFigures } from "./area-figures.ts";

const network = networkOf({ one: ["UY", "AME_MS"], two: ["UY", "AME_MS"], group: ["UY", "AME_MS", "GROUP"] });

const accepted = (
  organisation: string,
  rows: readonly (readonly string[])[],
  columns: readonly string[] = ["ENT_TOTAL"],
): AcceptedReturn => {
  const ret = tabledReturn(["TYPE", "GEO", ...columns], rows);
  return {
    organisation,
    year: 2021,
    observations: toObservations(ret, { organisation, country: "UY", year: 2021 }),
    terms: ret.terms,
    keptOut: validateReturn(contextOf(ret, { organisation, country: "UY" }))
      .findings.filter(({ severity }) => severity === "ERROR")
      .flatMap(({ keepsOut }) => keepsOut),
    blankRows: blankRows(ret),
  };
};

const areasOf = (...returns: readonly AcceptedReturn[]) =>
  areaFigures({ year: 2021, series: "main", network, returns })
    .filter(({ type }) => type === "ALL_COOP")
    .map(({ area, value, reporters: { ids, of } }) => `${area} ${value} ${ids.length}/${of}`);

const byArea = [
  ["WORKER", "_T", "30"],
  ["WORKER", "UY-MO", "20"],
  ["WORKER", "UY-SA", "10"],
];

test("an area is the sum of those that gave it, of those that gave the figure", () => {
  expect(areasOf(accepted("one", byArea), accepted("two", [["WORKER", "_T", "5"]]))).toEqual([
    "UY-MO 20 1/2",
    "UY-SA 10 1/2",
  ]);
  expect(areasOf(accepted("one", byArea), accepted("two", byArea))).toEqual(["UY-MO 40 2/2", "UY-SA 20 2/2"]);
});

test("a group adds nothing to an area", () => {
  expect(areasOf(accepted("group", byArea))).toEqual([]);
});

test("areas that differ from their country are kept out with it", () => {
  expect(areasOf(accepted("one", [["WORKER", "_T", "31"], ...byArea.slice(1)]))).toEqual([]);
});

test("areas of a country whose own figure is refused are not shown: they would bring it back", () => {
  const [whole = [], ...areas] = byArea;
  const rows = [[...whole, "31"], ...areas.map((area) => [...area, ""])];
  expect(areasOf(accepted("one", rows, ["ENT_TOTAL", "ENT_ACTIVE"]))).toEqual([]);
});
