import type { Finding } from "../finding/finding.ts";
import { makeFinding } from "../finding/make-finding.ts";
import type { Figure } from "../return/figure-group.ts";
import { columnAt } from "../return/money-multiplier.ts";
import type { Return, ReturnColumn } from "../return/return.ts";
import { v26Messages } from "./v26-messages.ts";

const judgeColumn = (
  ret: Return,
  column: ReturnColumn | null,
  amounts: readonly [Figure, ...Figure[]],
): Finding | null => {
  const [first] = amounts;
  const header = column?.multiplier ?? null;
  const stated = ret.declared.multiplier?.value ?? header;
  const profile = ret.terms.multiplier;
  const address = column?.address ?? first.cell.address;
  const place = { level: "record", address, indicator: first.indicator, raw: address.header ?? "" } as const;
  if (stated !== null && header !== null && stated !== header) {
    const error = { ...place, severity: "ERROR", keepsOut: amounts.map((one) => one.key) } as const;
    return makeFinding(v26Messages, "V26/units-contradict", error, { file: stated, header });
  }
  if (stated === null || stated === profile) return null;
  return makeFinding(v26Messages, "V26/unit-unlike-profile", { ...place, severity: "WARN" }, { stated, profile });
};

/** The units that the file, its headers and the profile state for amounts, once a column that holds any. */
export const checkMultiplier = (ret: Return, amounts: readonly Figure[]): readonly Finding[] =>
  [...Map.groupBy(amounts, (one) => columnAt(ret, one.cell.address))]
    .map(([column, [first, ...more]]) => (first === undefined ? null : judgeColumn(ret, column, [first, ...more])))
    .filter((one) => one !== null);
