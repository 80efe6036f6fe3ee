import { describe, expect, it } from "vitest";
import type { Finding } from "./finding.ts";
import { judge } from "./outcome.ts";

const finding = (more: Partial<Finding>): Finding => ({
  rule: "V05",
  code: "V05/parts-differ",
  severity: "WARN",
  level: "record",
  address: { sheet: null, row: 2, column: 1, header: null },
  indicator: null,
  raw: null,
  params: {},
  keepsOut: [],
  ...more,
});
const cells = [
  { row: 10, indicator: "TURN" },
  { row: 2, indicator: "WRK_TOTAL" },
  { row: 2, indicator: "ENT_TOTAL" },
];

describe("judge", () => {
  it("accepts a return that has at most warnings, questions and information", () => {
    const findings = (["WARN", "QUERY", "INFO"] as const).map((severity) => finding({ severity, level: "file" }));
    expect(judge([])).toEqual({ state: "accepted", refused: [], held: [] });
    expect(judge(findings)).toEqual({ state: "accepted", refused: [], held: [] });
  });

  it("rejects for an error on the file, whatever else there is", () => {
    expect(judge([finding({ severity: "HOLD" }), finding({ severity: "ERROR", level: "file" })]).state).toBe(
      "rejected",
    );
  });

  it.each(["record", "cell"] as const)(
    "asks for an answer to an error on a %s and refuses its cells, each once, in order",
    (level) => {
      const error = finding({ severity: "ERROR", level, keepsOut: cells });
      expect(judge([error, error])).toEqual({
        state: "needs-answer",
        refused: [cells[2], cells[1], cells[0]],
        held: [],
      });
    },
  );

  it("accepts a return with held cells and keeps those out", () => {
    expect(judge([finding({ severity: "HOLD", keepsOut: [{ row: 4, indicator: "TURN" }] })])).toEqual({
      state: "accepted",
      refused: [],
      held: [{ row: 4, indicator: "TURN" }],
    });
  });
});
