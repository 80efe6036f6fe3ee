import { expect, test } from "vitest";
import type { Finding } from "./finding.ts";
import { withoutContacts } from "./without-contacts.ts";

const finding = (raw: string | null): Finding => ({
  rule: "V03",
  code: "V03/not-a-number",
  severity: "ERROR",
  level: "cell",
  address: { sheet: null, row: 2, column: 3, header: "Addetti" },
  indicator: "WRK_TOTAL",
  raw,
  params: raw === null ? {} : { raw, other: "12" },
  keepsOut: [{ row: 2, indicator: "WRK_TOTAL" }],
});

test.each([
  ["mario.rossi@example.org", "[…]"],
  ["tel. 02 1234567", "tel. […]"],
  ["+39 02 1234567", "[…]"],
])("a finding does not repeat %j", (raw, said) => {
  expect(withoutContacts(finding(raw))).toEqual({
    ...finding(raw),
    raw: said,
    params: { raw: said, other: "12" },
  });
});

test.each([null, "00123456789", "1.234.567,89", "12x", "-1234567"])("a finding names %j as it stands", (raw) => {
  expect(withoutContacts(finding(raw))).toEqual(finding(raw));
});
