import { type Decimal, decimal, placesOfCountry, subtract, zero } from "@coop-census/census";
import type { JudgedCell } from "@coop-census/reporting";
import { benchCountries, benchNetwork, membersIn } from "../rollup/network.ts";

const types = ["WORKER", "SOCIAL", "PRODUCER", "OTHER_COOP", "NA_TYPE", "ALL_COOP", "WOE", "ALL_ENT"];
const sections = Array.from("ABCDEFGHIJKLMNOPQRSTU", (letter) => `ISIC4_${letter}`);
const indicators: readonly (readonly [string, string])[] = [
  ["ENT_TOTAL", "ENT"],
  ["ENT_ACTIVE", "ENT"],
  ["ENT_SME", "ENT"],
  ["MBR_TOTAL", "MBR"],
  ["MBR_WORKER", "MBR"],
  ["WRK_TOTAL", "PER"],
  ["WRK_MBR", "PER"],
  ["WRK_EMP", "PER"],
  ["WRK_PROD", "PER"],
  ["WRK_F", "PER"],
  ["WRK_DIS", "PER"],
  ["WRK_FTE", "FTE"],
  ["TURN", "EUR"],
];

const placesOf = new Map(
  benchCountries.map((country) => [country, placesOfCountry(benchNetwork, "2022-12-31", country)]),
);
const geos = [...new Set([...placesOf.values()].flat())].sort();

/** The reporters of a place: both members of every country in it. */
const reportersIn = new Map(
  geos.map((geo) => [
    geo,
    benchCountries.filter((country) => placesOf.get(country)?.includes(geo)).flatMap((country) => membersIn(country)),
  ]),
);

const countOf = (seed: number): Decimal => decimal(String(1 + (((seed * 48_271) % 2_147_483_647) % 90_000)));

const percentOf = (value: Decimal, percent: number): Decimal =>
  decimal(String(Math.floor((Number(value) * percent) / 100)));

const activities = ["_T", ...sections];

const cellAt = (year: number, at: number): JudgedCell | null => {
  const geo = geos[at % geos.length];
  const type = types[Math.floor(at / geos.length) % types.length];
  const indicator = indicators[Math.floor(at / geos.length / types.length) % indicators.length];
  const activity = activities[Math.floor(at / geos.length / types.length / indicators.length)];
  if (geo === undefined || type === undefined || indicator === undefined || activity === undefined) return null;
  const ids = reportersIn.get(geo) ?? [];
  const gross = countOf(at + year);
  const lower = percentOf(gross, 90);
  const fresh = percentOf(gross, 60);
  return {
    year,
    geo,
    type,
    activity,
    indicator: indicator[0],
    detail: "_T",
    unit: indicator[1],
    gross,
    overlap: zero,
    overlapHere: zero,
    value: gross,
    bounds: { lower, upper: gross },
    flags: at % 3 === 0 ? "EU" : "",
    reporters: { answered: ids.length, of: ids.length, ids },
    composition: { fresh, standIn: subtract(gross, fresh), national: zero, estimated: zero, imputed: zero },
    printed: { step: decimal("1"), value: gross, lower, upper: gross },
    lacking: [],
    partial: [],
    coverage: { members: decimal("1"), weight: null, weightKnownFor: 0, decidedBy: "members" },
    conf: "F",
  };
};

/** At most `count` cells of a year, each with bounds, composition and coverage; another year has other figures. */
export const largeCells = (year: number, count: number): readonly JudgedCell[] =>
  Array.from({ length: count }, (_, at) => cellAt(year, at)).filter((cell) => cell !== null);
