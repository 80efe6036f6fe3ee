import { expect, test } from "vitest";
import { decimal } from "../decimal/decimal.ts";
import { noDimensions, type Observation } from "../observation/observation.ts";
import type { AcceptedReturn } from "../roll-up/accepted-return.ts";
import { openFigures } from "./open-figures.ts";
import type { ReleaseConsent } from "./release-consent.ts";

type Value = Partial<Observation> & Pick<Observation, "indicator">;

const returnOf = (year: number, values: readonly Value[]): AcceptedReturn => ({
  organisation: "it-a",
  year,
  observations: values.map((one, at) => ({
    reporter: "it-a",
    year,
    scope: "AFF",
    perimeter: "COOP",
    country: "IT",
    area: "_T",
    type: "WORKER",
    activity: "_T",
    activityRevision: null,
    dimensions: noDimensions,
    value: decimal(10),
    unit: one.indicator === "ENT_TOTAL" ? "ENT" : "PER",
    reference: null,
    flags: "",
    confidentiality: "F",
    isPublic: false,
    address: { sheet: null, row: at + 2, column: null, header: null },
    ...one,
  })),
  terms: { rollUpScope: "AFF", totalType: "NA_TYPE" },
  keptOut: [],
  blankRows: [],
});

const isOpen = (returns: readonly AcceptedReturn[], consents: readonly ReleaseConsent[] = []) => {
  const open = openFigures({ returns, consents });
  return (year: number, indicator: string) => open(year, "it-a", indicator);
};

const workers = (isPublic: boolean): Value => ({ indicator: "WRK_TOTAL", isPublic });

test("all that a reporter gave of an indicator has to be open", () => {
  expect(isOpen([returnOf(2022, [workers(true), workers(true)])])(2022, "WRK_TOTAL")).toBe(true);
  expect(isOpen([returnOf(2022, [workers(true), workers(false)])])(2022, "WRK_TOTAL")).toBe(false);
  expect(isOpen([returnOf(2022, [{ indicator: "ENT_TOTAL" }])])(2022, "ENT_TOTAL")).toBe(true);
  expect(isOpen([returnOf(2022, [{ indicator: "ENT_TOTAL", confidentiality: "C" }])])(2022, "ENT_TOTAL")).toBe(false);
});

test("what nobody gave, or what is kept out, is not open", () => {
  const held = { ...returnOf(2022, [workers(true)]), keptOut: [{ row: 2, indicator: "WRK_TOTAL" }] };
  expect(isOpen([])(2022, "WRK_TOTAL")).toBe(false);
  expect(isOpen([held])(2022, "WRK_TOTAL")).toBe(false);
});

test("a year and its consent open nothing of another year", () => {
  const returns = [returnOf(2021, [workers(false)]), returnOf(2022, [workers(true)])];
  expect([2021, 2022].map((year) => isOpen(returns)(year, "WRK_TOTAL"))).toEqual([false, true]);
  const closed = [2021, 2022].map((year) => returnOf(year, [workers(false)]));
  for (const indicator of ["WRK_TOTAL", null]) {
    const open = isOpen(closed, [{ organisation: "it-a", year: 2022, indicator }]);
    expect([2021, 2022].map((year) => open(year, "WRK_TOTAL"))).toEqual([false, true]);
  }
  expect(isOpen(closed, [{ organisation: "it-a", year: 2022, indicator: "TURN" }])(2022, "WRK_TOTAL")).toBe(false);
});
