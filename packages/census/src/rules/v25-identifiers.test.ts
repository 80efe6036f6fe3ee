import { expect, test } from "vitest";
import { registerRecordOf } from "../fixture/register-record-of.ts";
import { registerRowOf } from "../fixture/register-row-of.ts";
import { contextOf, tabledReturn } from "../fixture/tabled-return.ts";
import { sayFinding } from "./say-finding.ts";
import { v25 } from "./v25-identifiers.ts";

const findingsOf = (nationalId: string, country = "IT") => {
  const row = registerRecordOf(registerRowOf({ nationalId }));
  return v25.checkRow?.(row, contextOf(tabledReturn([], []), { country })) ?? [];
};

test("an identifier whose check digits fit is not spoken of", () => {
  expect(findingsOf("00743110157")).toEqual([]);
});

test("a wrong digit is a warning at the cell that keeps nothing out", () => {
  const [finding] = findingsOf("00743110158");
  expect(finding).toMatchObject({ code: "V25/wrong-checksum", severity: "WARN", level: "cell", keepsOut: [] });
  expect(finding?.address).toMatchObject({ row: 1, header: "NATIONAL_ID" });
});

test("lost zeros are proposed in words", () => {
  const [finding] = findingsOf("743110157");
  expect(finding?.code).toBe("V25/lost-zeros");
  expect(finding === undefined ? "" : sayFinding(finding).what).toContain("00743110157");
});

test("the identifier of a person is told without its characters", () => {
  const [finding] = findingsOf("RSSMRA80A01H501U");
  expect(finding?.code).toBe("V25/of-person");
  expect(JSON.stringify(finding)).not.toContain("RSSMRA80A01H501U");
});

test("a cell without an identifier has none that could be wrong, and a country without schemes none that is known", () => {
  for (const none of ["", "-", "n/a", "N.D.", "0000000"]) expect(findingsOf(none)).toEqual([]);
  expect(findingsOf("RSSMRA80A01H501U", "TG")).toEqual([]);
});
