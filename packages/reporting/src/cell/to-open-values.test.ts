import { decimal, noDimensions, type Observation } from "@coop-census/census";
import { expect, test } from "vitest";
import { toOpenValues } from "./to-open-values.ts";

const observe = (reporter: string, indicator: string, unit: string, more: Partial<Observation> = {}): Observation => ({
  reporter,
  year: 2022,
  scope: "AFF",
  perimeter: "COOP",
  country: "XA",
  area: "_T",
  type: "WORKER",
  activity: "_T",
  activityRevision: null,
  indicator,
  dimensions: noDimensions,
  value: decimal(7),
  unit,
  reference: null,
  flags: "",
  confidentiality: "F",
  isPublic: false,
  address: { sheet: null, row: 1, column: 1, header: null },
  ...more,
});

const cell = (indicator: string, ...ids: string[]) => ({
  indicator,
  reporters: { answered: ids.length, of: ids.length, ids },
});

test("a count of enterprises is open, though its owner has not published it", () => {
  expect(toOpenValues([observe("a", "ENT_TOTAL", "ENT")])(cell("ENT_TOTAL", "a"))).toBe(true);
});

test("a count of enterprises is not open when the member asked otherwise", () => {
  const asked = observe("a", "ENT_TOTAL", "ENT", { confidentiality: "C" });
  expect(toOpenValues([asked])(cell("ENT_TOTAL", "a"))).toBe(false);
});

test("one value that is not public closes every figure it is part of, and no other", () => {
  const isOpen = toOpenValues([
    observe("a", "WRK_TOTAL", "PER", { isPublic: true }),
    observe("b", "WRK_TOTAL", "PER"),
    observe("b", "TURN", "EUR", { isPublic: true }),
  ]);
  expect(isOpen(cell("WRK_TOTAL", "a"))).toBe(true);
  expect(isOpen(cell("WRK_TOTAL", "a", "b"))).toBe(false);
  expect(isOpen(cell("TURN", "b"))).toBe(true);
});

test("a reporter whose value is unknown closes the figure", () => {
  expect(toOpenValues([])(cell("ENT_TOTAL", "a"))).toBe(false);
});
