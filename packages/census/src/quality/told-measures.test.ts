import { expect, test } from "vitest";
import { decimal } from "../decimal/decimal.ts";
import { qualityCellOf } from "../fixture/quality-cell-of.ts";
import { qualityTold as told } from "../fixture/quality-told.ts";
import type { QualityInput, RevisedFigure } from "./quality-input.ts";

const { series, geo, type, activity, indicator, detail, unit } = qualityCellOf();
const of = { series, geo, type, activity, indicator, detail, unit };

type Stated = QualityInput["statements"][number];

const figure = { kind: "figure", geo, type, indicator, unit: null, isSectorWide: false } as const;
const statement = (more: Partial<Stated>): Stated => ({
  statement: {
    source: "s",
    body: null,
    scope: null,
    year: "2022",
    geo,
    type,
    indicator,
    value: decimal(1),
    precision: null,
    note: null,
  },
  subject: figure,
  computed: decimal(1),
  ratio: null,
  isNoted: false,
  ...more,
});

test("statements are compared where there is a figure, and apart only where both count alike", () => {
  const statements = [
    statement({ ratio: decimal("-0.4"), isNoted: true }),
    statement({ ratio: decimal("0.1") }),
    statement({ subject: { ...figure, isSectorWide: true }, ratio: decimal(9), isNoted: true }),
    statement({ subject: { kind: "members", geo, indicator: "ORG_MEMBERS" }, ratio: decimal("0.1"), isNoted: true }),
    statement({ computed: null }),
  ];
  expect(told("STATEMENTS_COMPARED", { statements })).toEqual(["main: 0.8 = 4 / 5", "main ENT_TOTAL: 0.8 = 4 / 5"]);
  expect(told("STATEMENTS_APART", { statements })).toEqual(["main: 0.6667 = 2 / 3", "main ENT_TOTAL: 0.6667 = 2 / 3"]);
  expect(told("MEAN_ABSOLUTE_DIFFERENCE", { statements })).toEqual([
    "main: 0.2 = 0.6 / 3",
    "main ENT_TOTAL: 0.2 = 0.6 / 3",
  ]);
});

test("a body's figures that differ from the main series are told of each body, also none", () => {
  const response = ["main", "cecop", "acme"].map((one) => ({ series: one, geo: "WORLD", answered: 1, of: 1 }));
  const differences = [{ ...of, series: "cecop" }];
  expect(told("SERIES_DIFFERENCES", { response, differences })).toEqual(["cecop: 1", "acme: 0"]);
});

const revised = (more: Partial<RevisedFigure> = {}): RevisedFigure => ({
  coordinates: { ...of, view: null },
  change: "changed",
  before: decimal(8),
  after: decimal(10),
  difference: decimal(2),
  causes: ["LATE", "ERR"],
  ...more,
});

test("a revision counts in its own unit, and a protected figure tells no amount", () => {
  const inEuro = revised({ coordinates: { ...of, view: "EUR" }, difference: decimal(99), causes: [] });
  const cells = [qualityCellOf(), qualityCellOf({ geo: "FR" })];
  const revisions = [revised(), inEuro];
  expect(told("MEAN_ABSOLUTE_REVISION", { cells, revisions })).toEqual(["main ENT_TOTAL ENT: 1 = 2 / 2"]);
  expect(told("REVISED_FIGURES", { cells, revisions })).toEqual(["main: 2", "main changed: 2"]);
  expect(told("REVISION_REASONS", { cells, revisions })).toEqual(["main LATE: 1", "main ERR: 1", "main none: 1"]);
  const closed = cells.map((cell) => ({ ...cell, conf: "C" as const }));
  for (const measure of ["MEAN_ABSOLUTE_REVISION", "RELATIVE_REVISION"]) {
    expect(told(measure, { cells: closed, revisions })).toEqual([]);
  }
});

test("holds, questions and justifications are told by rule and indicator, overlaps by kind and effect", () => {
  const talk = {
    holds: [{ rule: "V17", indicator: "TURN" }],
    doubts: [
      { rule: "V07", indicator: "TURN" },
      { rule: "V07", indicator: "TURN" },
      { rule: "V07", indicator: null },
    ],
    justifications: [],
  };
  expect(told("OPEN_HOLDS", { talk })).toEqual(["main: 1", "main TURN V17: 1"]);
  expect(told("OPEN_QUESTIONS", { talk })).toEqual(["main: 3", "main TURN V07: 2", "main V07: 1"]);
  expect(told("JUSTIFICATIONS", { talk })).toEqual(["main: 0"]);
  const overlaps = [
    { kind: "declared", effect: "removed" },
    { kind: "declared", effect: "nothing" },
    { kind: "suspected", effect: "widens" },
    { kind: "declared", effect: "removed" },
  ];
  expect(told("OVERLAPS", { overlaps })).toEqual([
    "main declared removed: 2",
    "main declared nothing: 1",
    "main suspected widens: 1",
  ]);
});
