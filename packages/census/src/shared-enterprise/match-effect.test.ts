import { describe, expect, it } from "vitest";
import { decimal } from "../decimal/decimal.ts";
import { referenceDate } from "../observation/reference-date.ts";
import { type MatchedRow, matchEffect } from "./match-effect.ts";

const row = (organisation: string, more: Partial<MatchedRow> = {}): MatchedRow => ({
  organisation,
  isPrimary: false,
  reference: referenceDate("2021"),
  figures: { WRK_TOTAL: decimal(10) },
  ...more,
});
const goes = (a: MatchedRow, b: MatchedRow) =>
  matchEffect(a, b).map(({ indicator, organisation, removed }) => [indicator, organisation, removed]);

describe("what one enterprise less removes", () => {
  it("is the row of the organisation that comes last, in what both give", () => {
    const two = row("b", { figures: { WRK_TOTAL: decimal(7), TURN: decimal(500) } });
    const less = [
      ["ENT_TOTAL", "b", "1"],
      ["WRK_TOTAL", "b", "7"],
    ];
    expect(goes(row("a"), two)).toEqual(less);
    expect(goes(two, row("a"))).toEqual(less);
  });

  it("is the older row, a year being its last day, and an undated one before all", () => {
    const june = row("a", { reference: referenceDate("2021-06") });
    expect(goes(june, row("b"))[0]).toEqual(["ENT_TOTAL", "a", "1"]);
    expect(goes(row("a", { reference: null }), row("b", { reference: referenceDate("2019") }))[0]).toEqual([
      "ENT_TOTAL",
      "a",
      "1",
    ]);
    expect(goes(row("a", { reference: referenceDate("2021-12-31") }), row("b"))[0]).toEqual(["ENT_TOTAL", "b", "1"]);
  });

  it("is never the row of the primary affiliation", () => {
    expect(goes(row("a"), row("b", { isPrimary: true, reference: null }))[0]).toEqual(["ENT_TOTAL", "a", "1"]);
  });
});
