import { describe, expect, it } from "vitest";
import { contextOf, tabledReturn } from "../fixture/tabled-return.ts";
import { v04 } from "./v04-blanks.ts";

const found = (header: readonly string[], rows: readonly (readonly string[])[]) =>
  v04
    .check(contextOf(tabledReturn(header, rows)))
    .map((one) => [one.code, one.severity, one.address.row, one.indicator, one.params["flag"]]);

describe("V04", () => {
  it("tells blank, dash and n/a apart and proposes a flag for each", () => {
    expect(found(["ENT_TOTAL", "WRK_TOTAL", "WRK_MBR", "TURN"], [["0", "", "-", "n/a"]])).toEqual([
      ["V04/blank", "WARN", 2, "WRK_TOTAL", "O"],
      ["V04/dash", "WARN", 2, "WRK_MBR", "M"],
      ["V04/not-available", "WARN", 2, "TURN", "O"],
    ]);
  });

  it("keeps nothing out", () => {
    const findings = v04.check(contextOf(tabledReturn(["ENT_TOTAL", "TURN"], [["1", ""]])));
    expect(findings.map((one) => one.keepsOut)).toEqual([[]]);
  });

  it.each(["M", "L", "O", "DO"])("is silent where flag %s says why", (flag) => {
    expect(found(["TYPE", "FLAG", "ENT_TOTAL"], [["WORKER", flag, ""]])).toEqual([]);
  });

  it("asks for no optional indicator", () => {
    expect(found(["ENT_TOTAL", "ENT_NEW"], [["1", ""]])).toEqual([]);
  });

  it("does not ask in one row for what another row of the same thing gives", () => {
    const header = ["TYPE", "SCOPE", "ENT_TOTAL", "MBR_TOTAL", "REF_DATE"];
    expect(
      found(header, [
        ["WORKER", "AFF", "3400", "", "2019-04"],
        ["WORKER", "AFF", "", "80000", "2019-05"],
        ["WORKER", "NAT", "", "9", "2019-05"],
      ]),
    ).toEqual([["V04/blank", "WARN", 4, "ENT_TOTAL", "O"]]);
  });
});
