import { expect, test } from "vitest";
import { decimal } from "../decimal/decimal.ts";
import { noDimensions, type Observation } from "../observation/observation.ts";
import { countedObservations } from "./counted-observations.ts";

const observation = (row: number, indicator: string): Observation => ({
  reporter: "it-a",
  year: 2022,
  scope: "AFF",
  perimeter: "COOP",
  country: "IT",
  area: "_T",
  type: "WORKER",
  activity: "_T",
  activityRevision: null,
  indicator,
  dimensions: noDimensions,
  value: decimal(7),
  unit: "ENT",
  reference: null,
  flags: "",
  confidentiality: "F",
  isPublic: true,
  address: { sheet: null, row, column: 4, header: null },
});

test("what is kept out of a return is no observation that counts, at its own cell only", () => {
  const observations = [observation(4, "ENT_TOTAL"), observation(4, "WRK_TOTAL"), observation(5, "ENT_TOTAL")];
  expect(countedObservations({ observations, keptOut: [{ row: 4, indicator: "ENT_TOTAL" }] })).toEqual(
    observations.slice(1),
  );
});
