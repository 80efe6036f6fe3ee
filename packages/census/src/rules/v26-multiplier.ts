import type { Finding } from "../finding/finding.ts";
import { makeFinding } from "../finding/make-finding.ts";
import type { Figure } from "../return/figure-group.ts";
import { columnAt } from "../return/money-multiplier.ts";
import type { Return, ReturnColumn } from "../return/return.ts";
import { v26Messages } from "./v26-messages.ts";

type Amounts = readonly [Figure, ...Figure[]];

const placeOf = (column: ReturnColumn | null, [first]: Amounts) => {
  const address = column?.address ?? first.cell.address;
  return { level: "record", address, indicator: first.indicator, raw: address.header ?? "" } as const;
};

const judgeBeside = (ret: Return, column: ReturnColumn | null, amounts: Amounts): Finding | null => {
  const used = ret.declared.multiplier?.value ?? column?.multiplier ?? ret.terms.multiplier;
  if (column?.stated === undefined || column.stated.multiplier === used) return null;
  const { said, multiplier } = column.stated;
  const keepsOut = amounts.map((one) => one.key);
  const place = { ...placeOf(column, amounts), severity: "ERROR", keepsOut } as const;
  return makeFinding(v26Messages, "V26/unit-said-beside", place, { said, used, stated: multiplier });
};

const judgeColumn = (ret: Return, column: ReturnColumn | null, amounts: Amounts): Finding | null => {
  const header = column?.multiplier ?? null;
  const stated = ret.declared.multiplier?.value ?? header;
  const profile = ret.terms.multiplier;
  if (stated === null) return null;
  if (header !== null && stated !== header) {
    const keepsOut = amounts.map((one) => one.key);
    const place = { ...placeOf(column, amounts), severity: "ERROR", keepsOut } as const;
    return makeFinding(v26Messages, "V26/units-contradict", place, { file: stated, header });
  }
  if (stated === profile) return null;
  const place = { ...placeOf(column, amounts), severity: "WARN" } as const;
  return makeFinding(v26Messages, "V26/unit-unlike-profile", place, { stated, profile });
};

/** The units that the file, its headers and the profile state for amounts, once a column that holds any. */
export const checkMultiplier = (ret: Return, amounts: readonly Figure[]): readonly Finding[] =>
  [...Map.groupBy(amounts, (one) => columnAt(ret, one.cell.address))]
    .flatMap(([column, [first, ...more]]) =>
      first === undefined
        ? []
        : [judgeColumn(ret, column, [first, ...more]), judgeBeside(ret, column, [first, ...more])],
    )
    .filter((one) => one !== null);
