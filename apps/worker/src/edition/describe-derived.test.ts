import { decimal, type Network, noDimensions, type Observation, referenceDate } from "@coop-census/census";
import { expect, test } from "vitest";
import { describeDerived } from "./describe-derived.ts";

const year = 2022;

const network: Network = {
  bodies: [{ id: "cicopa", name: "CICOPA", parent: null, from: null, to: null }],
  countries: [{ country: "FR", name: "France", place: "EUR", from: null, to: null }],
  organisations: [{ id: "fr-one", name: "One", country: "FR", kind: "UNION", isGroup: false }],
  affiliations: [
    { organisation: "fr-one", body: "cicopa", role: "FULL", certainty: "stated", inRoster: true, from: null, to: null },
  ],
  partsOf: [],
};

const workers = (type: string, activity: string, value: number, row: number, isPublic: boolean): Observation => ({
  reporter: "fr-one",
  year,
  scope: "AFF",
  perimeter: "COOP",
  country: "FR",
  area: "_T",
  type,
  activity,
  activityRevision: activity === "_T" ? null : "4",
  indicator: "WRK_TOTAL",
  dimensions: noDimensions,
  value: decimal(value),
  unit: "PER",
  reference: referenceDate("2022-12-31"),
  flags: "",
  confidentiality: "F",
  isPublic,
  address: { sheet: null, row, column: 1, header: null },
});

/** Sectors of a return of which the total leaves something beside the types in one activity, and nothing in all. */
const sectorsOf = (isPublic: boolean): readonly string[] => {
  const returns = [
    {
      organisation: "fr-one",
      year,
      observations: [
        workers("_T", "C", 47, 2, isPublic),
        workers("WORKER", "C", 40, 3, isPublic),
        workers("_T", "F", 53, 4, isPublic),
        workers("WORKER", "F", 60, 5, isPublic),
        { ...workers("SOCIAL_WI", "C", 2, 6, true), indicator: "ENT_TOTAL", unit: "ENT" },
      ],
      terms: { rollUpScope: "AFF" as const, totalType: "NA_TYPE" },
      keptOut: [],
      blankRows: [],
    },
  ];
  const inputs = { year, network, overlaps: [], returns, shared: { groups: [], identified: [] }, series: ["main"] };
  const judged = { ...inputs, standIns: [], protectedYear: { year, returns, behind: [], consents: [] } };
  return describeDerived(judged)
    .sectors.filter(({ indicator }) => indicator === "WRK_TOTAL")
    .map(({ type, sector, value }) => `${type} ${sector} ${value}`);
};

test("a sector of a type that has no figure of all activities is told where its values are open, and not otherwise", () => {
  expect(sectorsOf(true).filter((row) => row.startsWith("NA_TYPE"))).not.toEqual([]);
  expect(sectorsOf(false)).toEqual([]);
});
