import { decimal, type ExplainedChange, type PublishedFigure } from "@coop-census/census";
import { expect, it } from "vitest";
import { toRevision } from "./to-revision.ts";

const coordinates = {
  series: "main",
  view: null,
  geo: "PL",
  type: "WORKER",
  activity: "_T",
  indicator: "WRK_TOTAL",
  detail: "_T",
  unit: "PER",
} as const;

const figure = (value: number, conf: "F" | "C"): PublishedFigure => ({
  ...coordinates,
  value: decimal(value),
  conf,
  flags: "",
  reporters: ["pl-one"],
  content: `${value} ${conf}`,
});

const change = (before: "F" | "C", after: "F" | "C"): ExplainedChange => ({
  coordinates,
  change: "changed",
  before: figure(90, before),
  after: figure(93, after),
  difference: decimal(3),
  parts: [{ cause: "late-data", amount: decimal(3) }],
  contributions: [{ cause: "late-data", reporter: "pl-one", amount: decimal(3) }],
  unexplained: decimal(0),
  isTraced: true,
});

const told = { conf: "F", before: "90", after: "93", difference: "3", parts: new Map([["late-data", "3"]]) };
const untold = { conf: "C", before: null, after: null, difference: null, parts: null };

it.each([
  ["F", "F", told],
  ["C", "F", untold],
  ["F", "C", untold],
  ["C", "C", untold],
] as const)(
  "of a figure that was %s and is %s its revision tells no more than both editions may",
  (was, is, values) => {
    expect(toRevision(change(was, is), false)).toEqual({
      coordinates,
      change: "changed",
      causes: ["late-data"],
      reporters: [{ cause: "late-data", reporter: "pl-one" }],
      ...values,
    });
  },
);

it("parts that would tell a protected value are left out of a figure that is free", () => {
  expect(toRevision(change("F", "F"), true)).toMatchObject({ ...told, parts: null });
});
