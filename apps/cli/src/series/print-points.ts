import { printCsv } from "@coop-census/contracts";

/** A year of a series as JSON and CSV have it. */
export interface JsonPoint {
  readonly year: number;
  readonly value: number | string | null;
  readonly printed: number | string | null;
  readonly constant: number | string | null;
  readonly reporters: { readonly answered: number; readonly of: number } | null;
  readonly standIns: readonly string[];
  readonly breaks: readonly { readonly kind: string; readonly reporters: readonly string[] }[];
  readonly flags: string;
  readonly estimate?: { readonly value: number | string; readonly imputedFor: readonly string[] } | null;
}

const orBlank = (value: number | string | null | undefined): string => String(value ?? "");

/** The points of a series as CSV, with the estimate beside them where it is asked for. */
export const printPoints = (points: readonly JsonPoint[], isEstimated: boolean): string => {
  const head = [
    "year",
    "value",
    "printed",
    "constant",
    "reporters_answered",
    "reporters_of",
    "stand_ins",
    "breaks",
    "flags",
    ...(isEstimated ? ["estimate", "imputed_for"] : []),
  ];
  const rows = points.map((one) => [
    ...[one.year, one.value, one.printed, one.constant, one.reporters?.answered, one.reporters?.of].map(orBlank),
    one.standIns.join(" "),
    one.breaks.map(({ kind, reporters }) => `${kind}:${reporters.join("+")}`).join(" "),
    one.flags,
    ...(isEstimated ? [orBlank(one.estimate?.value), one.estimate?.imputedFor.join(" ") ?? ""] : []),
  ]);
  return printCsv([head, ...rows]).trimEnd();
};
