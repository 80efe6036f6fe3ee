import type { Profile } from "@coop-census/contracts";

/** From 0 up to, and without, 1. */
export type Random = () => number;

/** mulberry32: the same seed gives the same trial. */
export const makeRandom = (seed: number): Random => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};

const header = ["Type", "Area", "Scope", "Perimeter", "Enterprises", "Workers", "Turnover", "Date", "Flag"] as const;
const codes = ["TYPE", "GEO", "SCOPE", "PERIM", "ENT_TOTAL", "WRK_TOTAL", "TURN", "REF_DATE", "FLAG"] as const;

/** A table below the header. */
export type Table = readonly (readonly string[])[];

const below = (random: Random, most: number): number => Math.floor(random() * most);
const pick = (random: Random, ...items: readonly string[]): string => items[below(random, items.length)] ?? "";

const count = (random: Random, most: number): string => {
  const kind = random();
  if (kind < 0.1) return "";
  // No number of any form: an error on its cell, which then waits for an answer.
  return kind < 0.105 ? "1.2.3" : String(below(random, most));
};

const randomRow = (random: Random): readonly string[] => [
  // Totals and parts of types that seldom agree: often enough an error, mostly none.
  random() < 0.06
    ? pick(random, "SOCIAL", "_T")
    : pick(random, "WORKER", "SOCIAL_A", "SOCIAL_B", "PRODUCER", "NA_TYPE", "CONSORTIUM"),
  random() < 0.04 ? "_T" : pick(random, "N", "S"),
  pick(random, "AFF", "AFF", "AFF", "NAT"),
  pick(random, "COOP", "COOP", "COOP", "COOP_SUBS"),
  count(random, 400),
  count(random, 9_000),
  // Some turnover is out of all proportion to the workers, and held.
  count(random, random() < 0.1 ? 10 : 500_000_000),
  pick(random, "2021-12-31", "2021-12-31", "2021", "2019-12-31"),
  pick(random, "", "", "E"),
];

const altered = (random: Random, row: readonly string[]): readonly string[] => {
  const fresh = randomRow(random);
  // The figures and what is said of them mostly; sometimes what they are of.
  const at = random() < 0.8 ? 4 + below(random, row.length - 4) : below(random, row.length);
  return row.map((cell, index) => (index === at ? (fresh[index] ?? "") : cell));
};

const isOfOne = (a: readonly string[], b: readonly string[]): boolean => a.slice(0, 4).join() === b.slice(0, 4).join();

/** One row of each thing, nearly always: what is told twice is an error. */
const mostlyOnce = (random: Random, table: Table): Table =>
  table.filter((row, index) => random() < 0.01 || !table.slice(0, index).some((one) => isOfOne(one, row)));

/** The next version of an organisation's table: some rows other, some gone, some new; now and then a new table. */
export const changeTable = (random: Random, table: Table): Table => {
  if (table.length === 0 || random() < 0.05) {
    const fresh = Array.from({ length: 1 + below(random, 6) }, () => randomRow(random));
    return mostlyOnce(random, fresh);
  }
  const next = table.flatMap((row) => {
    const kind = random();
    if (kind < 0.08) return [];
    if (kind < 0.16) return [row, randomRow(random)];
    return [kind < 0.45 ? altered(random, row) : row];
  });
  return mostlyOnce(random, next);
};

/** The file that says it. */
export const printTable = (table: Table): Uint8Array =>
  new TextEncoder().encode([header, ...table].map((row) => `${row.join(";")}\n`).join(""));

/** The confirmed layout of such files. */
export const trialProfile = (organisation: string): Profile => ({
  organisation,
  years: [2021],
  form: {
    format: "csv",
    encoding: "utf-8",
    delimiter: ";",
    decimal: ".",
    thousands: "",
    headerRow: 1,
    dateStyle: "iso",
    language: "en",
  },
  columns: header.map((label, index) => ({ label, code: codes[index] ?? "" })),
  labels: [
    ...["WORKER", "SOCIAL", "SOCIAL_A", "SOCIAL_B", "PRODUCER", "NA_TYPE", "CONSORTIUM", "_T"].map((code) => ({
      dimension: "TYPE" as const,
      label: code,
      code,
    })),
    ...["_T", "N", "S"].map((code) => ({ dimension: "GEO" as const, label: code, code })),
    ...["AFF", "NAT"].map((code) => ({ dimension: "SCOPE" as const, label: code, code })),
    ...["COOP", "COOP_SUBS"].map((code) => ({ dimension: "PERIM" as const, label: code, code })),
  ],
  defaults: {},
  terms: { rollUpScope: "AFF", totalType: "NA_TYPE", currency: "EUR", multiplier: "1", isPublic: false },
});
