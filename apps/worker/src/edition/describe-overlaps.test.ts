import { decimal, type Network, noDimensions, type Observation, referenceDate } from "@coop-census/census";
import { expect, test } from "vitest";
import { describeOverlaps } from "./describe-overlaps.ts";

const year = 2022;

const network: Network = {
  bodies: [{ id: "cicopa", name: "CICOPA", parent: null, from: null, to: null }],
  countries: [{ country: "IT", name: "Italy", place: "EUR", from: null, to: null }],
  organisations: ["a", "b"].map((id) => ({ id, name: id, country: "IT", kind: "UNION", isGroup: false })),
  affiliations: ["a", "b"].map((organisation) => {
    const dates = { from: null, to: null };
    return { organisation, body: "cicopa", role: "FULL", certainty: "stated", inRoster: true, ...dates };
  }),
  partsOf: [],
};

const value = (reporter: string, indicator: string, amount: number, isPublic: boolean): Observation => ({
  reporter,
  year,
  scope: "AFF",
  perimeter: "COOP",
  country: "IT",
  area: "_T",
  type: "WORKER",
  activity: "_T",
  activityRevision: null,
  indicator,
  dimensions: noDimensions,
  value: decimal(amount),
  unit: indicator === "ENT_TOTAL" ? "ENT" : "PER",
  reference: referenceDate("2022-12-31"),
  flags: "",
  confidentiality: "F",
  isPublic,
  address: { sheet: null, row: 2, column: 1, header: null },
});

/** What is told of 20 of an indicator that two members have in common, by whether b's workers are public. */
const told = (indicator: "ENT_TOTAL" | "WRK_TOTAL", areWorkersPublic: boolean) => {
  const returns = ["a", "b"].map((organisation) => {
    const isOther = organisation === "b";
    return {
      organisation,
      year,
      observations: [
        value(organisation, "ENT_TOTAL", 50, true),
        value(organisation, "WRK_TOTAL", 900, !isOther || areWorkersPublic),
      ],
      terms: { rollUpScope: "AFF" as const, totalType: "WORKER" },
      keptOut: [],
      blankRows: [],
    };
  });
  const declared = { kind: "declared", type: null, indicator, referenceDate: null } as const;
  const overlaps = [{ ...declared, a: "a", b: "b", amount: decimal(20) }];
  const inputs = { year, network, overlaps, returns, shared: { groups: [], identified: [] }, series: ["main"] };
  const [found] = describeOverlaps({
    ...inputs,
    standIns: [],
    protectedYear: { year, returns, behind: [], consents: [] },
  });
  return found;
};

test("an overlap of two members whose values are all public is told in figures and in words", () => {
  const found = told("WRK_TOTAL", true);
  expect(found).toMatchObject({ effect: "removed", place: "IT", removed: "20" });
  expect(found?.sentence).toContain("20");
});

test("what it did beside its own figure is not told where some value of a side is not public", () => {
  const found = told("ENT_TOTAL", false);
  expect(found?.removed).toBe("20");
  expect(found?.sentence).toContain("is not told");
});

test("nothing of what it did is told where the figure itself is not public", () => {
  const found = told("WRK_TOTAL", false);
  expect(found).toMatchObject({ effect: "removed", removed: null, widened: null });
  expect(found?.sentence).toContain("is not told");
});
