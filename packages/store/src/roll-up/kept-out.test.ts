import { expect, test } from "vitest";
import { holding } from "../fixture/submissions.ts";
import { keptOut } from "./kept-out.ts";

const release = { finding: holding(), decision: "release" as const };
const cell = { row: 4, indicator: "ENT_TOTAL" };

test("a held cell stays out until it is released, and again when it is kept out after all", () => {
  expect(keptOut([holding()], [])).toEqual([cell]);
  expect(keptOut([holding()], [release])).toEqual([]);
  expect(keptOut([holding()], [release, { ...release, decision: "keep-out" }])).toEqual([cell]);
  expect(keptOut([holding()], [{ ...release, decision: "keep-out" }, release])).toEqual([]);
});

test("a decision holds only while the finding is the same: another value, place or comparison is held anew", () => {
  const { address } = holding();
  const others = [
    { rule: "V11" },
    { code: "V10/other" },
    { indicator: null },
    { raw: "120500000" },
    { params: { before: "13" } },
    { address: { ...address, row: 5 } },
    { address: { ...address, column: 4 } },
    { address: { ...address, sheet: "Foglio 2" } },
  ];
  for (const other of others) expect(keptOut([holding(other)], [release])).toEqual([cell]);
});

test("a cell under two HOLDs needs both released", () => {
  const second = holding({ rule: "V11", code: "V11/other" });
  const findings = [holding(), second];
  expect(keptOut(findings, [release])).toEqual([cell]);
  expect(keptOut(findings, [release, { ...release, finding: second }])).toEqual([]);
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
