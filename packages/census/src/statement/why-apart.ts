import { compare, type Decimal, decimal, divide, multiply, subtract, zero } from "../decimal/decimal.ts";
import { nameReporters } from "../describe/name-reporters.ts";
import type { Cell } from "../roll-up/cell.ts";
import { membersOfPlace } from "../roll-up/members-of-place.ts";
import type { ComparedYear, StatementComparison } from "./compare-statements.ts";
import { grouped } from "./grouped.ts";
import { statementCell } from "./statement-cell.ts";

const shareOf = (part: Decimal, whole: Decimal): string => `${divide(multiply(part, decimal(100)), whole, 1)}%`;

const silentWords = (from: ComparedYear, cell: Cell, series: string): readonly string[] => {
  const silent = membersOfPlace(from.network, from.year, series, cell.geo).filter(
    (id) => !cell.reporters.ids.includes(id),
  );
  if (silent.length === 0) return [];
  const names = nameReporters(from.network)(silent);
  return [
    `${silent.length} of the ${cell.reporters.of} known members gave no such figure, so what they have is not in that of the census: ${names}.`,
  ];
};

const agedWords = ({ composition: { standIn, national }, gross }: Cell, year: number): readonly string[] => [
  ...(compare(standIn, zero) > 0 ? [`${shareOf(standIn, gross)} of what was reported is not dated in ${year}.`] : []),
  ...(compare(national, zero) > 0
    ? [`${shareOf(national, gross)} of it counts whole countries, not the affiliates of a member.`]
    : []),
];

const overlapWords = ({ bounds, value, overlap }: Cell): readonly string[] => [
  ...(compare(overlap, zero) > 0 ? [`${grouped(overlap)} counted twice is removed.`] : []),
  ...(compare(bounds.lower, value) < 0
    ? [
        `Overlaps that nobody has measured may make the figure of the census ${grouped(subtract(value, bounds.lower))} less, ${grouped(bounds.lower)}.`,
      ]
    : []),
];

const statedWords = ({ statement, of, difference }: StatementComparison, year: number): readonly string[] => [
  ...(/^\d{4}$/.test(statement.year) && statement.year === String(year)
    ? []
    : [`The statement is for ${statement.year === "" ? "no named year" : statement.year}.`]),
  ...(statement.note === null ? [] : [`Beside it stands: "${statement.note}".`]),
  ...(statement.body === null && of === "main" && difference !== null && compare(difference, zero) > 0
    ? ["The statement names nobody whose figure it is: if it is of one organisation, its column body should say so."]
    : []),
];

/** Everything known that makes a public statement and the figure of the census differ, in English sentences; none where no cell stands beside it. */
export const whyApart = (from: ComparedYear, one: StatementComparison): readonly string[] => {
  const { subject, of, reporters } = one;
  if (subject.kind !== "figure" || reporters === null) return [];
  const cell = statementCell(from, of, subject);
  if (cell === null) return [];
  return [
    ...silentWords(from, cell, of),
    ...agedWords(cell, from.year),
    ...overlapWords(cell),
    ...statedWords(one, from.year),
  ];
};
