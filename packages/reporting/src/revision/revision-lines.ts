import { compare, type Decimal, zero } from "@coop-census/census";
import { compareCodePoints } from "../text/compare-code-points.ts";
import { compareFields } from "../text/compare-fields.ts";
import { causeCodes } from "./cause-codes.ts";
import type { EditionRevision } from "./edition-revision.ts";

const most = 40;

const signed = (amount: Decimal): string => (compare(amount, zero) > 0 ? `+${amount}` : amount);

const lineOf = ({ coordinates, before, after, difference, causes, parts }: EditionRevision): string => {
  const { geo, type, indicator, unit } = coordinates;
  const why = causes.map((cause) => {
    const amount = causes.length === 1 ? null : (parts?.get(cause) ?? null);
    return amount === null ? causeCodes[cause] : `${causeCodes[cause]} ${signed(amount)}`;
  });
  const what = `${indicator} (${unit}) of ${type} in ${geo}`;
  const reasons = why.length === 0 ? "without a reason" : why.join(", ");
  return `${what}: ${before ?? "none"} → ${after ?? "none"} (${signed(difference ?? zero)}; ${reasons})`;
};

const isHeadline = ({ coordinates, difference }: EditionRevision): boolean => {
  const { series, activity, detail, type } = coordinates;
  const isTotal = ["ALL_COOP", "ALL_ENT"].includes(type) && activity === "_T" && detail === "_T";
  return series === "main" && isTotal && difference !== null && difference !== zero;
};

const sortKey = ({ coordinates }: EditionRevision): readonly string[] => {
  const { geo, type, indicator, unit, view } = coordinates;
  return [geo === "WORLD" ? "" : geo, type, indicator, unit, view ?? ""];
};

/** What the release notes say of the differences from the previous edition: the totals that have changed, then whose returns did it. */
export const revisionLines = (
  revisions: readonly EditionRevision[],
): { readonly totals: readonly string[]; readonly reporters: readonly string[] } => {
  const totals = revisions.filter(isHeadline).sort((a, b) => compareFields(sortKey(a), sortKey(b)));
  const left = totals.length - most;
  const named = new Set(
    revisions.flatMap((one) => one.reporters.map(({ cause, reporter }) => `${reporter}: ${causeCodes[cause]}`)),
  );
  return {
    totals: [
      ...totals.slice(0, most).map(lineOf),
      ...(left > 0 ? [`and ${left} further totals of regions and countries, which stand in \`revisions.csv\``] : []),
    ],
    reporters: [...named].sort(compareCodePoints),
  };
};
