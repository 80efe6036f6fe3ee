import { expect, test } from "vitest";
import { decimal } from "../decimal/decimal.ts";
import { networkOf } from "../fixture/network-of.ts";
import { noDimensions } from "../observation/observation.ts";
import { explainChanges } from "./explain-changes.ts";
import type { FrozenReturn, FrozenYear } from "./frozen-year.ts";
import type { PublishedFigure } from "./published-figure.ts";
import { stagedFigures } from "./staged-figures.ts";

const year = 2022;

const turnover = (organisation: string, value: number): FrozenReturn => ({
  organisation,
  year,
  observations: [
    {
      reporter: organisation,
      year,
      scope: "AFF",
      perimeter: "COOP",
      country: "US",
      area: "_T",
      type: "WORKER",
      activity: "_T",
      activityRevision: null,
      indicator: "TURN",
      dimensions: noDimensions,
      value: decimal(value),
      unit: "USD",
      reference: { text: "2022-12-31", precision: "day" },
      flags: "",
      confidentiality: "F",
      isPublic: true,
      address: { sheet: null, row: 2, column: 1, header: null },
    },
  ],
  terms: { rollUpScope: "AFF", totalType: "WORKER" },
  keptOut: [],
  blankRows: [],
  submission: organisation,
  contentSha256: String(value),
  ruleSetSha256: null,
  layoutSha256: null,
  reason: null,
});

const inputs: FrozenYear = {
  year,
  method: { version: "1.0", ruleSetSha256: "r" },
  network: networkOf({ a: ["US", "AME_NA"], b: ["US", "AME_NA"] }),
  standIns: [],
  returns: [turnover("a", 100), turnover("b", 60)],
  overlaps: [],
  shared: { groups: [], identified: [] },
  rates: [{ year, currency: "USD", kind: "average", country: null, units: decimal(2) }],
  consents: [],
};

const staged = stagedFigures(inputs);
const valueOf = (view: string, place = "US", type = "WORKER") =>
  [...staged.cells].find(([name]) => name.startsWith(`main ${view} ${place} `) && name.includes(type))?.[1].value;

test("money of the main series is staged in its own unit and in a common one, up to the world", () => {
  expect(valueOf("")).toBe("160");
  expect(valueOf("EUR")).toBe("80");
  expect(valueOf("EUR", "WORLD", "ALL_COOP")).toBe("80");
});

test("what each reporter gives is told in the unit and of the type that are asked for", () => {
  const names = [...staged.cells.keys()].filter((name) => name.startsWith("main EUR AME "));
  expect(names.length).toBeGreaterThan(1);
  const given = staged.given(new Set(names));
  expect([...given.keys()].sort()).toEqual(names.toSorted());
  for (const one of given.values()) expect(Object.fromEntries(one)).toEqual({ a: "50", b: "30" });
});

const published = (view: "EUR" | null): PublishedFigure => ({
  series: "main",
  view,
  geo: "US",
  type: "WORKER",
  activity: "_T",
  indicator: "TURN",
  detail: "_T",
  unit: view ?? "USD",
  value: decimal(view === null ? 160 : 80),
  conf: "F",
  flags: "",
  reporters: ["a", "b"],
  content: "",
});

const told = (before: readonly PublishedFigure[], after: readonly PublishedFigure[]) =>
  explainChanges({ inputs: { before: inputs, after: inputs }, published: { before, after }, given: [] });

test("money in a common unit that one edition protects, and so leaves out, is no difference", () => {
  expect(told([], [published("EUR")])).toEqual([]);
  expect(told([published("EUR")], [])).toEqual([]);
});

test("a figure in its own unit that one edition leaves out is a difference that nothing explains", () => {
  expect(told([], [published(null)])).toMatchObject([{ change: "new", isTraced: false }]);
  expect(told([published(null)], [])).toMatchObject([{ change: "gone", isTraced: false }]);
});

test("money in a common unit that no inputs give is a difference that nothing explains", () => {
  const elsewhere = { ...published("EUR"), geo: "FR" };
  expect(told([], [elsewhere])).toMatchObject([{ change: "new", isTraced: false, unexplained: "80" }]);
});
