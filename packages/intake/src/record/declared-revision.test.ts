import { toObservations } from "@coop-census/census";
import type { Profile } from "@coop-census/contracts";
import { expect, test } from "vitest";
import { readReturn } from "../return/read-return.ts";

const profileOf = (defaults: Profile["defaults"]): Profile => ({
  organisation: "it-prova",
  years: [2024],
  form: {
    format: "csv",
    encoding: "utf-8",
    delimiter: ";",
    decimal: ",",
    thousands: ".",
    headerRow: 1,
    dateStyle: "iso",
    language: "it",
  },
  columns: [
    { label: "Attività", code: "ACTIVITY" },
    { label: "Cooperative", code: "ENT_TOTAL" },
    { label: "Data", code: "REF_DATE" },
  ],
  labels: [{ dimension: "ACTIVITY", label: "finanza", code: "L" }],
  defaults: { TYPE: "WORKER", SCOPE: "AFF", PERIM: "COOP", ...defaults },
  terms: { rollUpScope: "AFF", totalType: "WORKER", currency: null, multiplier: "1", isPublic: true },
});

const activitiesBy = async (defaults: Profile["defaults"]) => {
  const bytes = new TextEncoder().encode("Attività;Cooperative;Data\nfinanza;7;2024-12-31\n;90;2024-12-31");
  const profiles = [profileOf(defaults)];
  const read = await readReturn({ bytes, fileName: "file.csv", profiles, year: 2024, limits: {} });
  const reporter = { organisation: "it-prova", country: "IT", year: 2024 };
  return read.kind === "read"
    ? toObservations(read.return, reporter).map(({ activity, activityRevision }) => [activity, activityRevision])
    : read.kind;
};

test("a letter keeps the revision that the layout declares, 4 where it declares none", async () => {
  expect(await activitiesBy({ ISIC: "5" })).toEqual([
    ["L", "5"],
    ["_T", null],
  ]);
  expect(await activitiesBy({})).toEqual([
    ["L", "4"],
    ["_T", null],
  ]);
});
