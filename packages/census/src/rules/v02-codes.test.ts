import { describe, expect, it } from "vitest";
import { contextOf, tabledReturn } from "../fixture/tabled-return.ts";
import type { Return } from "../return/return.ts";
import { v02 } from "./v02-codes.ts";

const found = (ret: Return) =>
  v02.check(contextOf(ret)).map((one) => [one.code, one.severity, one.level, one.address.row, one.address.column]);

describe("V02", () => {
  it("passes a return in which every word is known", () => {
    const header = ["TYPE", "GEO", "ACTIVITY", "FLAG", "NOTE", "ENT_TOTAL"];
    expect(found(tabledReturn(header, [["SOCIAL_MS", "FR-75", "C", "DU", "", "12"]]))).toEqual([]);
    expect(found(tabledReturn(header, [["_T", "_T", "41", "", "", "12"]]))).toEqual([]);
  });

  it("rejects the file for a column that nobody knows", () => {
    expect(found(tabledReturn(["TYPE", "ENT_TOTAL", "?Donne"], [["WORKER", "12", "3"]]))).toEqual([
      ["V02/unknown-column", "ERROR", "file", 1, 3],
    ]);
  });

  it("says of a column without header which one it is", () => {
    const ret = tabledReturn(["TYPE", "ENT_TOTAL"], [["WORKER", "12"]]);
    const nameless = { address: { sheet: null, row: 1, column: 3, header: null }, code: null, multiplier: null };
    const findings = v02.check(contextOf({ ...ret, columns: [...ret.columns, nameless] }));
    expect(findings.map((one) => [one.code, one.params])).toEqual([["V02/column-without-header", { column: "3" }]]);
  });

  it("rejects a profile that maps to no indicator, and only warns of a computed one", () => {
    expect(found(tabledReturn(["ENT_TOTAL", "ENT_MANY"], [["12", "3"]]))).toEqual([
      ["V02/unknown-indicator", "ERROR", "file", 1, 2],
    ]);
    expect(found(tabledReturn(["ENT_TOTAL", "SHR_WOMEN"], [["12", "0.5"]]))).toEqual([
      ["V02/computed-indicator", "WARN", "file", 1, 2],
    ]);
  });

  it("warns of an extra sheet", () => {
    const ret = { ...tabledReturn(["ENT_TOTAL"], [["12"]]), extraSheets: ["Note"] };
    expect(v02.check(contextOf(ret)).map((one) => [one.code, one.severity, one.address.sheet])).toEqual([
      ["V02/extra-sheet", "WARN", "Note"],
    ]);
  });

  it("keeps a row with an unknown label out, every figure of it", () => {
    const ret = tabledReturn(
      ["TYPE", "ENT_TOTAL", "WRK_TOTAL"],
      [
        ["?Sonstige", "12", "30"],
        ["WORKER", "1", "2"],
      ],
    );
    const [finding, ...more] = v02.check(contextOf(ret));
    expect(more).toEqual([]);
    expect(finding).toMatchObject({
      code: "V02/unknown-label",
      severity: "ERROR",
      level: "record",
      raw: "?Sonstige",
      keepsOut: [
        { row: 2, indicator: "ENT_TOTAL" },
        { row: 2, indicator: "WRK_TOTAL" },
      ],
    });
  });

  it("keeps a row with a blank type, a computed type or an unknown breakdown out", () => {
    expect(found(tabledReturn(["TYPE", "ENT_TOTAL"], [["", "12"]]))).toEqual([
      ["V02/missing-label", "ERROR", "record", 2, 1],
    ]);
    expect(found(tabledReturn(["TYPE", "ENT_TOTAL"], [["ALL_COOP", "12"]]))).toEqual([
      ["V02/unknown-code", "ERROR", "record", 2, 1],
    ]);
    expect(found(tabledReturn(["BREAKDOWN", "ENT_TOTAL"], [["UNKNOWN=Sonstige", "12"]]))).toEqual([
      ["V02/unknown-label", "ERROR", "record", 2, 1],
    ]);
  });

  it("keeps a row with an unknown activity or flag out", () => {
    expect(found(tabledReturn(["ACTIVITY", "ENT_TOTAL"], [["Z", "12"]]))).toEqual([
      ["V02/unknown-code", "ERROR", "record", 2, 1],
    ]);
    expect(found(tabledReturn(["FLAG", "ENT_TOTAL"], [["D#", "12"]]))).toEqual([
      ["V02/unknown-flag", "ERROR", "record", 2, 1],
    ]);
  });

  it("keeps a row with fewer or more cells than its header out", () => {
    const ret = tabledReturn(["TYPE", "ENT_TOTAL", "WRK_TOTAL"], [["WORKER", "12", "30"]]);
    const records = ret.records.map((record) => ({ ...record, shifted: { cells: 4, header: 5 } }));
    expect(v02.check(contextOf({ ...ret, records }))).toMatchObject([
      {
        code: "V02/row-unlike-header",
        severity: "ERROR",
        level: "record",
        address: { row: 2, column: null },
        params: { cells: "4", header: "5" },
        keepsOut: [
          { row: 2, indicator: "ENT_TOTAL" },
          { row: 2, indicator: "WRK_TOTAL" },
        ],
      },
    ]);
  });

  it("passes over a remark below the table with a warning", () => {
    expect(
      found(
        tabledReturn(
          ["TYPE", "ENT_TOTAL"],
          [
            ["WORKER", "12"],
            ["?Fuente: INE", ""],
          ],
        ),
      ),
    ).toEqual([["V02/unread-row", "WARN", "record", 3, 1]]);
  });
});
