import {
  decimal,
  divide,
  multiply,
  type StatementComparison,
  type StatementConflict,
  sayComparison,
  sayConflict,
} from "@coop-census/census";
import { sayFigure } from "../text/figure.ts";
import { table } from "../text/table.ts";

const sayRatio = ({ ratio }: StatementComparison): string =>
  ratio === null ? "" : `${divide(multiply(ratio, decimal(100)), decimal(1), 1)}%`;

/** The statements of a year beside the figures, then in words those that differ by more than 15%, and those that differ from each other (V28). */
export const sayComparisons = (
  comparisons: readonly StatementComparison[],
  {
    year,
    hidden,
    isEmpty,
    why,
    conflicts,
  }: {
    readonly year: number;
    readonly hidden: number;
    readonly isEmpty: boolean;
    readonly why: (one: StatementComparison) => readonly string[];
    readonly conflicts: readonly StatementConflict[];
  },
): string => {
  if (isEmpty) return "No public statement has been imported.\n→ census statements import FILE";
  const more = hidden === 0 ? "" : `${hidden} more are of a kind that the census has no figures of: add --all.`;
  const apart = conflicts.map((one) => `- ${sayConflict(one)}`);
  const disagreeing = apart.length === 0 ? [] : ["", "Statements that disagree with each other (V28)", "", ...apart];
  if (comparisons.length === 0) {
    return [[`No statement speaks of ${year} there.`, more].filter(Boolean).join(" "), ...disagreeing].join("\n");
  }
  const rows = comparisons.map((one) => [
    one.statement.geo,
    one.statement.type,
    one.statement.indicator,
    one.statement.year,
    sayFigure(one.statement.value),
    one.computed === null ? "" : sayFigure(one.computed),
    sayRatio(one),
    one.isNoted ? "V28" : "",
  ]);
  const shown = table(
    [
      { title: "place" },
      { title: "type" },
      { title: "indicator" },
      { title: "for" },
      { title: "stated", align: "right" },
      { title: "census", align: "right" },
      { title: "difference", align: "right" },
      { title: "note" },
    ],
    rows,
  );
  const noted = comparisons
    .filter(({ isNoted }) => isNoted)
    .flatMap((one) => [`- ${sayComparison(one)}`, ...why(one).map((line) => `    ${line}`)]);
  const words = noted.length === 0 ? [] : ["", "Further apart than 15% (V28), with what is known of why", "", ...noted];
  return [shown, ...words, ...disagreeing, ...(more === "" ? [] : ["", more])].join("\n");
};
