import { decimal, type FrozenYear, type Network, noDimensions, zero } from "@coop-census/census";
import type { EditionCell } from "@coop-census/reporting";
import { expect, test } from "vitest";
import { countedLines } from "./counted-lines.ts";

const year = 2022;
const members = ["it-a", "it-b"];

const network: Network = {
  bodies: [{ id: "cicopa", name: "CICOPA", parent: null, from: null, to: null }],
  countries: [{ country: "IT", name: "Italy", place: "EUR", from: null, to: null }],
  organisations: members.map((id) => ({ id, name: id, country: "IT", kind: "UNION", isGroup: false })),
  affiliations: members.map((organisation) => {
    const dates = { from: null, to: null };
    return { organisation, body: "cicopa", role: "FULL", certainty: "stated", inRoster: true, ...dates };
  }),
};

const frozen: FrozenYear = {
  year,
  method: { version: "1.0", ruleSetSha256: "r" },
  network,
  standIns: [],
  returns: members.map((reporter, index) => ({
    organisation: reporter,
    year,
    observations: [
      {
        reporter,
        year,
        scope: "AFF",
        perimeter: "COOP",
        country: "IT",
        area: "_T",
        type: "WORKER",
        activity: "_T",
        activityRevision: null,
        indicator: "WRK_TOTAL",
        dimensions: noDimensions,
        value: decimal(40 + index),
        unit: "PER",
        reference: { text: "2022-12-31", precision: "day" },
        flags: "",
        confidentiality: "F",
        isPublic: false,
        address: { sheet: null, row: 2, column: 1, header: null },
      },
    ],
    terms: { rollUpScope: "AFF", totalType: "WORKER" },
    keptOut: [],
    blankRows: [],
    submission: reporter,
    contentSha256: "",
    ruleSetSha256: null,
    layoutSha256: null,
    reason: null,
  })),
  overlaps: [],
  shared: { groups: [], identified: [] },
  rates: [],
  consents: [],
};

const total = decimal(81);
const published = (conf: "F" | "C", geo = "IT"): EditionCell => ({
  series: "main",
  year,
  geo,
  type: "WORKER",
  activity: "_T",
  indicator: "WRK_TOTAL",
  detail: "_T",
  unit: "PER",
  gross: total,
  overlap: zero,
  overlapHere: zero,
  value: total,
  bounds: { lower: total, upper: total },
  flags: "D",
  reporters: { answered: 2, of: 2, ids: members },
  composition: { fresh: total, standIn: zero, national: zero, estimated: zero, imputed: zero },
  conf,
  printed: { step: decimal(1), value: total, lower: total, upper: total },
  lacking: [],
  partial: [],
  coverage: { members: decimal(1), weight: null, weightKnownFor: 0, decidedBy: "members" },
});

const told = (...cells: readonly EditionCell[]) =>
  countedLines(frozen, "it-a", cells).map(({ value, printed }) => [value, printed?.value ?? null]);

test("a reporter is told what counts of its own beside the figure of its country, and nothing of another's", () => {
  expect(told(published("F"))).toEqual([[40, 81]]);
  expect(countedLines(frozen, "it-a", [published("F")])[0]?.printed).toMatchObject({ geo: "IT", flags: "D", of: 2 });
});

test("a figure that is protected is not told to one of its reporters: less its own it is the other's", () => {
  expect(told(published("C"))).toEqual([[40, null]]);
});

test("the figure of another place stands beside nothing", () => {
  expect(told(published("F", "EUR"))).toEqual([[40, null]]);
});
