import type { Profile } from "@coop-census/contracts";
import { expect, test } from "vitest";
import { candidateProfiles } from "./candidate-profiles.ts";

const layout = (more: Partial<Profile> = {}): Profile => ({
  organisation: "it-a",
  years: [2021, 2022],
  form: {
    format: "csv",
    encoding: "utf-8",
    delimiter: ";",
    decimal: ",",
    thousands: ".",
    headerRow: 3,
    dateStyle: "dmy",
    language: "it",
  },
  columns: [{ label: "Fatturato", code: "TURN" }],
  labels: [{ dimension: "TYPE", label: "sociali", code: "SOCIAL" }],
  defaults: {},
  terms: { rollUpScope: "AFF", totalType: "NA_TYPE", currency: "EUR", multiplier: "1000", isPublic: true },
  ...more,
});
const mended = layout({ terms: { ...layout().terms, multiplier: "1000000" } });
const candidates = (newer: Profile, older: Profile, importId = 2) =>
  candidateProfiles([
    { version: 2, importId, profile: newer },
    { version: 1, importId: 1, profile: older },
  ]).map(({ version, profile }) => [version, profile.years]);

test("a newer import's mended layout replaces the older one in the years that it has", () => {
  expect(candidates(mended, layout())).toEqual([[2, [2021, 2022]]]);
  expect(candidates({ ...mended, years: [2022] }, layout())).toEqual([
    [2, [2022]],
    [1, [2021]],
  ]);
  expect(candidates({ ...mended, form: { ...mended.form, headerRow: 7 } }, layout())).toEqual([[2, [2021, 2022]]]);
});

test("layouts of other columns, of another form, with fewer words or of the same import stay beside each other", () => {
  const both = [
    [2, [2021, 2022]],
    [1, [2021, 2022]],
  ];
  expect(candidates({ ...mended, columns: [{ label: "Soci", code: "MBR_TOTAL" }] }, layout())).toEqual(both);
  expect(candidates({ ...mended, form: { ...mended.form, dateStyle: "iso" } }, layout())).toEqual(both);
  expect(candidates({ ...mended, labels: [] }, layout())).toEqual(both);
  expect(candidates(mended, layout(), 1)).toEqual(both);
});
