import {
  type Decimal,
  isMoney,
  type Label,
  multiply,
  type Return,
  type ReturnRecord,
  type ReturnValue,
} from "@coop-census/census";

const keys = ["type", "geo", "scope", "perim", "indicator", "value", "unit", "reference", "flag"] as const;

/** A fact of the samples as one line: what it is of, value in units, reference date, flags in order. */
export const factLine = (fact: Readonly<Record<string, string | undefined>>): string =>
  keys
    .map((key) =>
      key === "flag"
        ? Array.from(fact[key] ?? "")
            .toSorted()
            .join("")
        : (fact[key] ?? ""),
    )
    .join("|");

/** The unit is computed here and not by the census: that of the file, its header or the layout. */
const inUnits = (ret: Return, { indicator, address }: ReturnValue, value: Decimal) => {
  if (!isMoney(indicator)) return { value, unit: "" };
  const column = ret.columns.find((one) => one.address.column === address.column);
  const multiplier = ret.declared.multiplier?.value ?? column?.multiplier ?? ret.terms.multiplier;
  return { value: multiply(value, multiplier), unit: ret.terms.currency ?? "" };
};

const codeOf = ({ code }: Label): string => code ?? "?";

const placeOf = ({ type, area, scope, perimeter }: ReturnRecord) => ({
  type: codeOf(type),
  geo: area.code === "_T" ? "" : codeOf(area),
  scope: codeOf(scope),
  perim: codeOf(perimeter),
});

/** A number of a return as such a line. */
export const lineOfValue = (ret: Return, record: ReturnRecord, cell: ReturnValue, value: Decimal): string =>
  factLine({
    ...placeOf(record),
    ...inUnits(ret, cell, value),
    indicator: cell.indicator,
    reference: record.reference?.date?.text ?? "",
    flag: record.flags?.codes ?? "",
  });
