import type { Profile } from "@coop-census/contracts";
import { expect, test } from "vitest";
import { readReturn } from "../return/read-return.ts";

const remembered: Profile = {
  organisation: "it-test",
  kind: "summary",
  years: [2021],
  form: {
    format: "csv",
    encoding: "utf-8",
    delimiter: ";",
    decimal: ",",
    thousands: ".",
    headerRow: 1,
    dateStyle: "dmy",
    language: "it",
  },
  columns: [
    { label: "Tipologia", code: "TYPE" },
    { label: "Addetti", code: "WRK_TOTAL" },
  ],
  labels: [{ dimension: "TYPE", label: "Cooperative di lavoro", code: "WORKER" }],
  defaults: { SCOPE: "AFF", PERIM: "COOP" },
  terms: { rollUpScope: "AFF", totalType: "NA_TYPE", currency: "EUR", multiplier: "1", isPublic: false },
};

const read = (header: string, row: (at: number) => string) =>
  readReturn({
    bytes: new TextEncoder().encode([header, ...Array.from({ length: 50 }, (_, at) => row(at))].join("\n")),
    fileName: "list.csv",
    profiles: [remembered],
    year: 2022,
    organisation: "it-test",
    country: "IT",
    limits: { rows: 20 },
  });

test("a list of enterprises that is longer than a table of totals is proposed also where another layout is remembered", async () => {
  const result = await read(
    "Partita IVA;Denominazione;Tipologia;Addetti",
    (at) => `${String(10_000_000_000 + at)};Cooperativa ${String(at)};Cooperative di lavoro;${String(at + 3)}`,
  );
  expect(result).toMatchObject({ kind: "proposed", proposal: { profile: { kind: "register" } } });
});

test("a table of totals that is longer than one can be stays refused", async () => {
  const result = await read("Tipologia;Addetti", (at) => `Cooperative di lavoro;${String(at)}`);
  expect(result).toMatchObject({ kind: "unreadable", findings: [{ code: "V01/limit" }] });
});
