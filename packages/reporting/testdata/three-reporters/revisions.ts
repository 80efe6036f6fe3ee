import { type ChangeCause, type Decimal, decimal } from "@coop-census/census";
import type { EditionRevision } from "../../src/revision/edition-revision.ts";

const part = (cause: ChangeCause, amount: string): readonly [ChangeCause, Decimal] => [cause, decimal(amount)];

const ofWorld = {
  series: "main",
  view: null,
  geo: "WORLD",
  type: "ALL_ENT",
  activity: "_T",
  indicator: "ENT_TOTAL",
  detail: "_T",
  unit: "ENT",
} as const;

/** A total with two reasons that add up, one whose parts would tell too much, one without another value, one of money that is new, one that is protected. */
export const revisions: readonly EditionRevision[] = [
  {
    coordinates: ofWorld,
    conf: "F",
    change: "changed",
    before: decimal("66"),
    after: decimal("116"),
    difference: decimal("50"),
    causes: ["late-data", "error"],
    parts: new Map([part("late-data", "51"), part("error", "-1")]),
    reporters: [
      { cause: "error", reporter: "xa-one" },
      { cause: "late-data", reporter: "xa-two" },
    ],
  },
  {
    coordinates: { ...ofWorld, indicator: "WRK_TOTAL", unit: "PER" },
    conf: "F",
    change: "changed",
    before: decimal("13000"),
    after: decimal("13300"),
    difference: decimal("300"),
    causes: ["late-data", "error"],
    parts: null,
    reporters: [{ cause: "error", reporter: "xb-three" }],
  },
  {
    coordinates: { ...ofWorld, geo: "XA", type: "WORKER" },
    conf: "F",
    change: "changed",
    before: decimal("70"),
    after: decimal("70"),
    difference: decimal("0"),
    causes: ["overlap"],
    parts: new Map([part("overlap", "0")]),
    reporters: [],
  },
  {
    coordinates: { ...ofWorld, view: "EUR", indicator: "TURN", unit: "EUR" },
    conf: "F",
    change: "new",
    before: null,
    after: decimal("-2345.05"),
    difference: decimal("-2345.05"),
    causes: ["currency"],
    parts: new Map([part("currency", "-2345.05")]),
    reporters: [],
  },
  {
    coordinates: { ...ofWorld, geo: "XB", indicator: "WRK_TOTAL", type: "WORKER", unit: "PER" },
    conf: "C",
    change: "changed",
    before: null,
    after: null,
    difference: null,
    causes: ["late-data"],
    parts: null,
    reporters: [{ cause: "late-data", reporter: "xb-three" }],
  },
];
