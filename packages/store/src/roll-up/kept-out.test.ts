import { expect, test } from "vitest";
import { holding } from "../fixture/submissions.ts";
import { keptOut } from "./kept-out.ts";

const release = { rule: "V10", row: 4, indicator: "ENT_TOTAL", decision: "release" as const };
const cell = { row: 4, indicator: "ENT_TOTAL" };

test("a held cell stays out until it is released, and again when it is kept out after all", () => {
  expect(keptOut([holding()], [])).toEqual([cell]);
  expect(keptOut([holding()], [release])).toEqual([]);
  expect(keptOut([holding()], [release, { ...release, decision: "keep-out" }])).toEqual([cell]);
  expect(keptOut([holding()], [{ ...release, decision: "keep-out" }, release])).toEqual([]);
});

test("a decision on another row, rule or indicator releases nothing", () => {
  for (const other of [{ row: 5 }, { rule: "V11" }, { indicator: null }]) {
    expect(keptOut([holding()], [{ ...release, ...other }])).toEqual([cell]);
  }
});

test("a cell under two HOLDs needs both released", () => {
  const findings = [holding(), holding({ rule: "V11", code: "V11/other" })];
  expect(keptOut(findings, [release])).toEqual([cell]);
  expect(keptOut(findings, [release, { ...release, rule: "V11" }])).toEqual([]);
});

test("no decision lets in what an ERROR refused, and milder findings keep nothing out", () => {
  expect(keptOut([holding({ severity: "ERROR" })], [release])).toEqual([cell]);
  expect(keptOut([holding({ severity: "WARN" }), holding({ severity: "INFO" })], [])).toEqual([]);
});

test("cells are told once, by row and indicator", () => {
  const wide = holding({
    keepsOut: [
      { row: 12, indicator: "A" },
      { row: 4, indicator: "B" },
      { row: 4, indicator: "A" },
    ],
  });
  expect(keptOut([wide, holding({ ...wide, severity: "ERROR" })], [])).toEqual([
    { row: 4, indicator: "A" },
    { row: 4, indicator: "B" },
    { row: 12, indicator: "A" },
  ]);
});
