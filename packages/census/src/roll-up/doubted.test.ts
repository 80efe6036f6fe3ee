import { describe, expect, it } from "vitest";
import { decimal } from "../decimal/decimal.ts";
import { noDimensions, type Observation } from "../observation/observation.ts";
import { referenceDate } from "../observation/reference-date.ts";
import type { DoubtedCell } from "../thread/doubted-cell.ts";
import { memberCells } from "./to-member.ts";

const told = (row: number, type: string, indicator: string, more: Partial<Observation> = {}): Observation => ({
  reporter: "x",
  year: 2021,
  scope: "AFF",
  perimeter: "COOP",
  country: "IT",
  area: "_T",
  type,
  activity: "_T",
  activityRevision: null,
  indicator,
  dimensions: noDimensions,
  value: decimal(7),
  unit: "ENT",
  reference: referenceDate("2021-12-31"),
  flags: "",
  confidentiality: "F",
  isPublic: true,
  address: { sheet: null, row, column: null, header: null },
  ...more,
});

const women = { ...noDimensions, SEX: "F" };

const observations = [
  told(2, "WORKER", "ENT_TOTAL"),
  told(2, "WORKER", "WRK_TOTAL"),
  told(3, "WORKER", "WRK_TOTAL", { dimensions: women }),
  told(4, "SOCIAL", "WRK_TOTAL"),
  told(5, "_T", "WRK_TOTAL", { value: decimal(14) }),
];

/** The cells with flag U, for some doubts. */
const doubtful = (doubted: readonly DoubtedCell[], given = observations) => {
  const terms = { rollUpScope: "AFF", totalType: "NA_TYPE" } as const;
  const cells = memberCells(
    { organisation: "x", year: 2021, observations: given, terms, keptOut: [], blankRows: [], doubted },
    "all_reported",
  );
  return cells
    .filter(({ flags }) => flags === "U")
    .map(({ type, indicator, detail }) => [type, indicator, ...(detail === "_T" ? [] : [detail])].join(" "))
    .sort();
};

describe("a question that nobody has answered", () => {
  it("marks its cell, and the parts of it by sex", () => {
    expect(doubtful([])).toEqual([]);
    expect(doubtful([{ row: 2, indicator: "ENT_TOTAL" }])).toEqual(["WORKER ENT_TOTAL"]);
    expect(doubtful([{ row: 2, indicator: "WRK_TOTAL" }])).toEqual(["WORKER WRK_TOTAL", "WORKER WRK_TOTAL SEX=F"]);
    expect(doubtful([{ row: 3, indicator: "WRK_TOTAL" }])).toEqual(["WORKER WRK_TOTAL SEX=F"]);
  });

  it("marks all parts of a total, which does not count itself", () => {
    expect(doubtful([{ row: 5, indicator: "WRK_TOTAL" }])).toEqual([
      "SOCIAL WRK_TOTAL",
      "WORKER WRK_TOTAL",
      "WORKER WRK_TOTAL SEX=F",
    ]);
  });

  it("marks all of a row, and all of a return, where it names no indicator or row", () => {
    expect(doubtful([{ row: 2, indicator: null }])).toHaveLength(3);
    expect(doubtful([{ row: 0, indicator: "ENT_TOTAL" }])).toEqual(["WORKER ENT_TOTAL"]);
    expect(doubtful([{ row: 0, indicator: null }])).toHaveLength(4);
  });

  it("marks an indicator of a register, and nothing for a question about one of its rows", () => {
    const register = observations.map((one) => ({ ...one, address: { ...one.address, row: 0 } }));
    expect(doubtful([{ row: 9, indicator: "ENT_TOTAL" }], register)).toEqual([]);
    expect(doubtful([{ row: 0, indicator: "ENT_TOTAL" }], register)).toEqual(["WORKER ENT_TOTAL"]);
  });
});
