import { type AcceptedReturn, decimal, type Network, noDimensions, type Observation } from "@coop-census/census";
import { expect, test } from "vitest";
import { describeContributions } from "./describe-contributions.ts";

const observation = (type: string, value: string, row: number, more: Partial<Observation> = {}): Observation => ({
  reporter: "xa-one",
  year: 2022,
  scope: "AFF",
  perimeter: "COOP",
  country: "XA",
  area: "_T",
  type,
  activity: "_T",
  activityRevision: null,
  indicator: "ENT_TOTAL",
  dimensions: noDimensions,
  value: decimal(value),
  unit: "ENT",
  reference: { text: "2022-12-31", precision: "day" },
  flags: "",
  confidentiality: "F",
  isPublic: true,
  address: { sheet: null, row, column: 2, header: null },
  ...more,
});

const network: Network = {
  bodies: [{ id: "cicopa", name: "CICOPA", parent: null, from: "1947", to: null }],
  countries: [{ country: "XA", name: "Aland", place: "EUR", from: null, to: null }],
  organisations: [{ id: "xa-one", name: "One", country: "XA", kind: "FEDERATION", isGroup: false }],
  affiliations: [
    { organisation: "xa-one", body: "cicopa", role: "FULL", certainty: "stated", inRoster: true, from: null, to: null },
  ],
};

const contributions = (observations: readonly Observation[], blankRows: AcceptedReturn["blankRows"] = []) =>
  describeContributions({
    year: 2022,
    network,
    overlaps: [],
    shared: { groups: [], identified: [] },
    series: ["main"],
    standIns: [],
    returns: [
      {
        organisation: "xa-one",
        year: 2022,
        observations,
        terms: { rollUpScope: "AFF", totalType: "NA_TYPE" },
        keptOut: [],
        blankRows,
      },
    ],
  });

const told = (observations: readonly Observation[]) =>
  contributions(observations).map(({ type, value, terms }) => [type, value, terms.length]);

test("a value is told where it is public, with the row that it stands in", () => {
  const [only] = contributions([observation("WORKER", "70", 5)]);
  expect(only).toMatchObject({ reporter: "xa-one", country: "XA", type: "WORKER", value: "70" });
  expect(only?.terms.map(({ sign, observation: { address } }) => [sign, address.row])).toEqual([[1, 5]]);
});

test("what its owner has not published, or asks not to be shown, is named without value and rows", () => {
  expect(told([observation("WORKER", "70", 5, { isPublic: false })])).toEqual([["WORKER", null, 0]]);
  expect(told([observation("WORKER", "70", 5, { confidentiality: "C" })])).toEqual([["WORKER", null, 0]]);
  expect(told([observation("WORKER", "70", 5, { confidentiality: "N" })])).toEqual([["WORKER", null, 0]]);
});

test("a remainder is told only where the total and the parts taken from it are public", () => {
  const [total, part] = [observation("_T", "100", 6), observation("WORKER", "70", 5)];
  const blankRows = [
    { type: "SOCIAL", area: "_T", activity: "_T", activityRevision: null, scope: "AFF", perimeter: "COOP" } as const,
  ];
  const of = (observations: readonly Observation[]) =>
    new Map(
      contributions(observations, blankRows).map(({ type, value, terms }) => [
        type,
        [value, ...terms.map(({ sign }) => sign)],
      ]),
    );
  expect(of([total, part])).toEqual(
    new Map([
      ["NA_TYPE", ["30", 1, -1]],
      ["WORKER", ["70", 1]],
    ]),
  );
  expect(of([total, { ...part, isPublic: false }])).toEqual(
    new Map([
      ["NA_TYPE", [null]],
      ["WORKER", [null]],
    ]),
  );
});
