import {
  compareStatements,
  contextOfYear,
  type ProtectionReason,
  protectionIn,
  protectionOfMoney,
  type Rate,
  type Series,
  type Statement,
  type StatementComparison,
  typesUpward,
} from "@coop-census/census";
import { comparedYear } from "../statement/compared-year.ts";
import type { JudgedYear } from "./judged-year.ts";

/** What others have published for the year beside the figures; a protected figure is not told. */
export const describeStatements = (
  year: JudgedYear,
  rates: readonly Rate[],
  statements: readonly Statement[],
): readonly StatementComparison[] => {
  const compared = comparedYear(year, rates, statements);
  const contextOf = (series: Series) => contextOfYear({ ...year, series, variant: "all_reported" });
  const main = contextOf("main");
  const protections = new Map(
    year.series.map((series) => [series, protectionIn(contextOf(series), year.protectedYear)]),
  );
  const ofMoney = protectionOfMoney(main, year.protectedYear, compared.euro, "EUR");
  const isProtected = ({ subject, of }: StatementComparison): boolean => {
    if (subject.kind !== "figure") return false;
    const { geo, type, indicator } = subject;
    const isOf = (one: { readonly indicator: string; readonly activity: string; readonly detail: string }): boolean =>
      one.indicator === indicator && one.activity === "_T" && one.detail === "_T";
    const protection = protections.get(of);
    const reasons: readonly (ProtectionReason | null)[] =
      protection === undefined
        ? [
            protections
              .get("main")
              ?.ofMembers(
                main.members.filter((one) => isOf(one) && one.reporter === of && typesUpward(one.type).includes(type)),
              ) ?? null,
          ]
        : [
            ...(compared.cells.get(of) ?? [])
              .filter((one) => isOf(one) && one.geo === geo && one.type === type)
              .map(protection.ofCell),
            ...compared.euro.cells
              .filter(({ cell }) => isOf(cell) && cell.geo === geo && cell.type === type)
              .map(ofMoney),
          ];
    return reasons.some((reason) => reason !== null);
  };
  return compareStatements(compared).map((one) =>
    one.computed !== null && isProtected(one)
      ? { ...one, computed: null, reporters: null, difference: null, ratio: null, isNoted: false, isProtected: true }
      : one,
  );
};
