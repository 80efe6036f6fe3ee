import { coverageOf, decimal, noDimensions, type Observation, zero } from "@coop-census/census";
import type { JudgedCell } from "../../src/cell/edition-cell.ts";

export const sha = (digit: string): string => digit.repeat(64);

export const observation = (
  [reporter, country, indicator, value]: readonly [string, string, string, string],
  more: Partial<Observation> = {},
): Observation => ({
  reporter,
  year: 2022,
  scope: "AFF",
  perimeter: "COOP",
  country,
  area: "_T",
  type: "WORKER",
  activity: "_T",
  activityRevision: null,
  indicator,
  dimensions: noDimensions,
  value: decimal(value),
  unit: indicator.startsWith("ENT_") ? "ENT" : "PER",
  reference: { text: "2022-12-31", precision: "day" },
  flags: "",
  confidentiality: "F",
  isPublic: true,
  address: { sheet: null, row: 2, column: 3, header: "Enterprises" },
  ...more,
});

export const cell = (
  [geo, indicator, gross]: readonly [string, string, string],
  ids: readonly string[],
  of: number,
  more: Partial<JudgedCell> = {},
): JudgedCell => ({
  year: 2022,
  geo,
  type: "WORKER",
  activity: "_T",
  indicator,
  detail: "_T",
  unit: indicator.startsWith("ENT_") ? "ENT" : "PER",
  gross: decimal(gross),
  overlap: zero,
  overlapHere: zero,
  value: decimal(gross),
  bounds: { lower: decimal(gross), upper: decimal(gross) },
  flags: "",
  reporters: { answered: ids.length, of, ids },
  composition: { fresh: decimal(gross), standIn: zero, national: zero, estimated: zero, imputed: zero },
  printed: { step: decimal("1"), value: decimal(gross), lower: decimal(gross), upper: decimal(gross) },
  lacking: [],
  partial: [],
  coverage: coverageOf({ reporters: { answered: ids.length, of, ids } }, { members: [], weights: new Map() }),
  conf: "F",
  ...more,
});

export const coordinates = {
  series: "main",
  geo: "XA",
  type: "WORKER",
  activity: "_T",
  indicator: "ENT_TOTAL",
  detail: "_T",
  unit: "ENT",
};

export const estimate = {
  series: "main+estimates",
  reporter: "xa-silent",
  country: "XA",
  indicator: "ENT_TOTAL",
  unit: "ENT",
  age: null,
  base: null,
  respondents: [],
  author: null,
  note: "",
  isNational: false,
  flags: "",
};
