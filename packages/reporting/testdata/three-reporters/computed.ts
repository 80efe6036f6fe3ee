import { decimal } from "@coop-census/census";
import type { EditionInput } from "../../src/edition/edition-input.ts";
import { cell, coordinates, estimate } from "./builders.ts";

/** What is computed beside the cells. */
export const computed: Pick<EditionInput, "differences" | "growth" | "points" | "estimates" | "estimatedCells"> = {
  differences: [
    {
      ...coordinates,
      series: "cecop",
      main: decimal("100"),
      body: decimal("70"),
      difference: decimal("-30"),
      onlyInMain: ["xa-two"],
      onlyInBody: [],
    },
  ],
  growth: [
    {
      ...coordinates,
      from: { year: 2021, value: decimal("60") },
      to: { year: 2022, value: decimal("70") },
      percent: decimal("16.7"),
      reporters: ["xa-one"],
      of: 2,
      unmatched: [{ reporter: "xa-two", why: "new" }],
      conf: "F",
    },
    {
      ...coordinates,
      geo: "XB",
      from: { year: 2021, value: decimal("987654") },
      to: { year: 2022, value: decimal("987654") },
      percent: decimal("0"),
      reporters: ["xb-three"],
      of: 1,
      unmatched: [],
      conf: "C",
    },
  ],
  points: [
    {
      ...coordinates,
      year: 2021,
      cell: cell(["XA", "ENT_TOTAL", "60"], ["xa-one"], 3, { year: 2021 }),
      printed: { step: decimal("10"), value: decimal("60"), lower: decimal("60"), upper: decimal("60") },
      constant: null,
      constantReporters: [],
      standIns: ["xa-one"],
      breaks: [
        { kind: "left", reporters: ["xa-two", "xa-silent"] },
        { kind: "break", reporters: ["xa-one"] },
      ],
      conf: "F",
    },
    {
      ...coordinates,
      geo: "XB",
      year: 2021,
      cell: cell(["XB", "ENT_TOTAL", "987654"], ["xb-three"], 1, { year: 2021 }),
      printed: { step: decimal("1"), value: decimal("987654"), lower: decimal("987654"), upper: decimal("987654") },
      constant: null,
      constantReporters: [],
      standIns: [],
      breaks: [],
      conf: "C",
    },
  ],
  estimates: [
    {
      ...estimate,
      type: "WORKER",
      value: decimal("30"),
      method: "carry-forward",
      age: 1,
      base: { year: 2021, value: decimal("30") },
      flags: "U",
      isOpen: true,
    },
    { ...estimate, type: "SOCIAL", value: decimal("5"), method: "expert", author: "maria", note: "=said at its assembly", isOpen: true },
    {
      ...estimate,
      type: "WORKER",
      indicator: "WRK_TOTAL",
      unit: "PER",
      value: decimal("987654"),
      method: "ratio",
      age: 2,
      base: { year: 2020, value: decimal("876543") },
      respondents: ["xb-three", "xa-one", "xa-two"],
      isOpen: false,
    },
  ],
  estimatedCells: [
    {
      ...cell(["XA", "ENT_TOTAL", "150"], ["xa-two", "xa-one"], 3, { value: decimal("130"), overlap: decimal("20") }),
      coverage: { members: decimal("0.6667"), weight: decimal("0.8"), weightKnownFor: 3, decidedBy: "weight", estimate: "published" },
      series: "main+estimates",
      imputed: ["xa-silent"],
      isOpen: true,
    },
    {
      ...cell(["XA", "WRK_TOTAL", "987654"], [], 3),
      coverage: { members: decimal("0.6667"), weight: decimal("0.6"), weightKnownFor: 3, decidedBy: "weight", estimate: "noted" },
      series: "main+estimates",
      imputed: ["xa-silent"],
      isOpen: false,
    },
  ],
};
