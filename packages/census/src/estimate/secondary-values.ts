import type { Decimal } from "../decimal/decimal.ts";
import { additiveMembers } from "../network/additive-members.ts";
import { endOfYear } from "../network/validity.ts";
import { ancestorTypes, isCoopType } from "../reference/coop-type.ts";
import { isMoney } from "../reference/indicator.ts";
import { bodyOfSeries } from "../roll-up/series.ts";
import type { EstimateInput, PublicStatement } from "./estimate-input.ts";
import type { Want } from "./want.ts";

/** A published value of one member; `type` is null for a total of all cooperatives. */
export interface SecondaryValue {
  readonly type: string | null;
  readonly value: Decimal;
  readonly source: string;
  /** Whether it counts the whole country, affiliated or not. */
  readonly isNational: boolean;
}

const totals: readonly string[] = ["_T", "ALL_COOP"];

const isOnlyMember = ({ series, network }: EstimateInput, year: number, { reporter, country }: Want): boolean => {
  const here = new Set(network.organisations.filter((one) => one.country === country).map(({ id }) => id));
  const additive = additiveMembers(network, endOfYear(year), bodyOfSeries(series)).filter((id) => here.has(id));
  return additive.length === 1 && additive[0] === reporter;
};

/** Whether the statement is of what the member itself would report. */
const isOfMember = (
  input: EstimateInput,
  year: number,
  want: Want,
  one: PublicStatement,
  isNational: boolean,
): boolean => {
  if (one.geo !== want.country) return false;
  if (one.scope === "network" && one.body === want.reporter) return true;
  if (!isOnlyMember(input, year, want)) return false;
  if (one.scope === "network") return one.body === null || one.body === bodyOfSeries(input.series);
  return one.scope === "sector-wide" && isNational;
};

/**
 * The public statements that may stand for what is wanted (methodology sections 5 and 7): dated in the year in four
 * digits, of that member's own affiliates, or of its country where it is the only additive member there; of the whole
 * sector only where the member's own figures are national. Limits (at least, at most) are no
 * values, and money is left out. Where two statements differ, or one type contains another, none is used: nobody knows which is right.
 */
export const secondaryValues = (
  input: EstimateInput,
  want: Want,
  year: number,
  isNational: boolean,
): readonly SecondaryValue[] => {
  if (isMoney(want.indicator)) return [];
  const usable = input.statements
    .filter((one) => one.indicator === want.indicator && one.year === String(year))
    .filter(({ precision }) => precision !== "at-least" && precision !== "at-most")
    .filter((one) => totals.includes(one.type) || isCoopType(one.type, year))
    .filter((one) => isOfMember(input, year, want, one, isNational))
    .map((one) => ({
      type: totals.includes(one.type) ? null : one.type,
      value: one.value,
      source: one.source,
      isNational: one.scope === "sector-wide",
    }))
    .sort((a, b) => (a.source < b.source ? -1 : 1));
  const byType = Map.groupBy(usable, ({ type }) => type);
  if ([...byType.values()].some((same) => new Set(same.map(({ value }) => value)).size > 1)) return [];
  const single = [...byType.values()].flatMap((same) => same.slice(0, 1));
  if (want.type !== null) return single.filter(({ type }) => type === want.type);
  const typed = single.filter(({ type }) => type !== null);
  const types = typed.map(({ type }) => type);
  const isNested = types.some((type) => type !== null && ancestorTypes(type).some((one) => types.includes(one)));
  if (isNested) return [];
  return typed.length > 0 ? typed : single;
};
