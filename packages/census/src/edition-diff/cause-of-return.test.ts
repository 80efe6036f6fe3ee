import { describe, expect, test } from "vitest";
import { causeOfReturn } from "./cause-of-return.ts";
import type { FrozenReturn } from "./frozen-year.ts";

const first: FrozenReturn = {
  organisation: "it-a",
  year: 2022,
  observations: [],
  terms: { rollUpScope: "AFF", totalType: "WORKER" },
  keptOut: [{ row: 4, indicator: "TURN" }],
  blankRows: [],
  submission: "one",
  contentSha256: "a",
  ruleSetSha256: "rules",
  layoutSha256: "layout",
  reason: null,
};

describe("a return that counts otherwise than before", () => {
  test.each([
    ["LATE", "late-data"],
    ["ERR", "error"],
    ["METH", "method"],
    ["PERI", "perimeter"],
    ["OVL", "overlap"],
    ["CUR", "currency"],
    [null, "error"],
    ["NONE", "error"],
  ] as const)("is, replaced with the reason code %s, because of %s", (reason, cause) => {
    expect(causeOfReturn(first, { ...first, submission: "two", reason })).toBe(cause);
  });

  test("is late data where it is new, an error where it is gone, and nothing where it is the same", () => {
    expect(causeOfReturn(null, first)).toBe("late-data");
    expect(causeOfReturn(first, null)).toBe("error");
    expect(causeOfReturn(null, null)).toBeNull();
    expect(causeOfReturn(first, { ...first, ruleSetSha256: "other", layoutSha256: null })).toBeNull();
  });

  test.each([
    ["other rules", { ruleSetSha256: "other" }, "method"],
    ["other rules and another layout", { ruleSetSha256: "other", layoutSha256: "other" }, "method"],
    ["another layout", { layoutSha256: "other" }, "error"],
    ["more kept out", { keptOut: [...first.keptOut, { row: 5, indicator: "TURN" }] }, "error"],
    ["another row kept out", { keptOut: [{ row: 5, indicator: "TURN" }] }, "error"],
    ["nothing kept out any more", { keptOut: [] }, "late-data"],
    ["the same kept out", {}, "late-data"],
  ] as const)("is, of the same file with %s, judged by that", (_, more, cause) => {
    expect(causeOfReturn(first, { ...first, contentSha256: "b", ...more })).toBe(cause);
  });
});
