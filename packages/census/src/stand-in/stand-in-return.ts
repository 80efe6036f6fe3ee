import { decimal } from "../decimal/decimal.ts";
import type { Finding } from "../finding/finding.ts";
import { makeFinding } from "../finding/make-finding.ts";
import { noDimensions, type Observation } from "../observation/observation.ts";
import { isMoney } from "../reference/indicator.ts";
import { wholeFile } from "../return/place-in-return.ts";
import type { Return, ReturnRecord } from "../return/return.ts";
import type { AcceptedReturn } from "../roll-up/accepted-return.ts";
import { countedObservations } from "../roll-up/counted-observations.ts";
import { uniteFlags } from "../roll-up/unite-flags.ts";
import { templateFile } from "../rules/v01-template.ts";
import { thirdYear } from "../rules/v07-third-year.ts";
import { isSameDate } from "./is-same-date.ts";
import { isStandIn } from "./is-stand-in.ts";
import type { ShownValue } from "./shown-value.ts";
import { standInKey } from "./stand-in-key.ts";

/** "Nothing changed since last year", with what that rests on. */
export interface StandInInput {
  readonly organisation: string;
  readonly year: number;
  /** What counts for the year before; null where nothing is accepted. */
  readonly last: AcceptedReturn | null;
  /** What counts for the year before that. */
  readonly beforeLast: AcceptedReturn | null;
  /** What the person saw who gave the answer. */
  readonly shown: readonly ShownValue[];
}

export type StandIn =
  | { readonly ok: true; readonly return: Return; readonly findings: readonly Finding[] }
  | { readonly ok: false; readonly finding: Finding };

const place = { severity: "ERROR", level: "file", address: wholeFile } as const;

const isWhole = ({ dimensions }: Observation): boolean => JSON.stringify(dimensions) === JSON.stringify(noDimensions);

const wholeValues = (accepted: AcceptedReturn | null): readonly Observation[] =>
  accepted === null ? [] : countedObservations(accepted).filter(isWhole);

const shownKey = (one: ShownValue, { terms }: AcceptedReturn): string =>
  standInKey({ ...one, scope: one.scope ?? terms.rollUpScope, perimeter: one.perimeter ?? "COOP" });

const toRecord = (one: Observation, { address }: ShownValue): ReturnRecord => {
  const codes = uniteFlags(one.flags, "E");
  const label = <Code extends string>(code: Code) => ({ raw: code, code, address });
  return {
    row: address.row,
    type: label(one.type),
    area: label(one.area),
    activity: label(one.activity),
    scope: label(one.scope),
    perimeter: label(one.perimeter),
    breakdown: null,
    reference: { raw: one.reference?.text ?? "", date: one.reference, address },
    flags: { raw: codes, codes, unknown: "", address },
    note: null,
    isPublic: one.isPublic,
    ...(one.confidentiality === "F" ? {} : { confidentiality: label(one.confidentiality) }),
    values: [{ indicator: one.indicator, raw: one.value, content: { kind: "number", value: one.value }, address }],
  };
};

const sameSource = (one: Observation, other: Observation | undefined): boolean =>
  other !== undefined && isStandIn(other) && other.value === one.value && isSameDate(other.reference, one.reference);

/**
 * The return that "unchanged" stands for: last year's accepted values with their own dates and flag E, at the cells that
 * showed them. It is refused where the template showed anything else, and a value that would stand in for a third year in
 * a row is kept out by a finding.
 */
export const standInReturn = (input: StandInInput): StandIn => {
  const { organisation, year, last, beforeLast, shown } = input;
  const before = String(year - 1);
  if (last === null) {
    const params = { organisation, year: String(year), before };
    return { ok: false, finding: makeFinding(templateFile, "V01/nothing-to-repeat", place, params) };
  }
  const values = wholeValues(last);
  if (values.length === 0 && shown.length === 0) {
    const params = { organisation, year: String(year), before };
    return { ok: false, finding: makeFinding(templateFile, "V01/no-figure-to-repeat", place, params) };
  }
  const seen = new Map(shown.map((one) => [shownKey(one, last), one]));
  const isSeen = (one: Observation): boolean => seen.get(standInKey(one))?.value === one.value;
  const differing = values.filter((one) => !isSeen(one)).length + Math.max(0, seen.size - values.length);
  if (differing > 0 || seen.size !== shown.length) {
    const params = { before, differing: String(Math.max(differing, 1)) };
    return { ok: false, finding: makeFinding(templateFile, "V01/template-outdated", place, params) };
  }
  const currencies = [...new Set(values.filter((one) => isMoney(one.indicator)).map(({ unit }) => unit))].sort();
  if (currencies.length > 1) {
    const params = { before, year: String(year), currencies: currencies.join(", ") };
    return { ok: false, finding: makeFinding(templateFile, "V01/several-currencies", place, params) };
  }
  const earlier = new Map(wholeValues(beforeLast).map((one) => [standInKey(one), one]));
  const placed = values.flatMap((one) => {
    const cell = seen.get(standInKey(one));
    return cell === undefined ? [] : [{ one, record: toRecord(one, cell) }];
  });
  const findings = placed
    .filter(({ one }) => isStandIn(one) && sameSource(one, earlier.get(standInKey(one))))
    .map(({ one, record }) => {
      const keepsOut = [{ row: record.row, indicator: one.indicator }];
      const { address } = record.type;
      const at = {
        severity: "ERROR",
        level: "record",
        address,
        indicator: one.indicator,
        raw: one.value,
        keepsOut,
      } as const;
      return makeFinding(thirdYear, "V07/third-year", at, {
        value: one.value,
        date: one.reference?.text ?? "no date",
        first: String(year - 2),
        second: before,
        year: String(year),
      });
    });
  const { terms } = last;
  return {
    ok: true,
    findings,
    return: {
      declared: { organisation, years: [year], numberFormat: null, multiplier: null },
      extraSheets: [],
      columns: [],
      records: placed.map(({ record }) => record),
      terms: {
        rollUpScope: terms.rollUpScope,
        totalType: terms.totalType,
        currency: currencies[0] ?? null,
        multiplier: decimal(1),
        isPublic: values.length > 0 && values.every((one) => one.isPublic),
      },
    },
  };
};
