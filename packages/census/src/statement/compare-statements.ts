import { absolute, compare, type Decimal, decimal, divide, multiply, subtract, zero } from "../decimal/decimal.ts";
import type { ConvertedYear } from "../money/convert-year.ts";
import { countMembers } from "../network/count-members.ts";
import type { Network } from "../network/network.ts";
import { memberRoles } from "../network/role.ts";
import { endOfYear } from "../network/validity.ts";
import type { Cell } from "../roll-up/cell.ts";
import { keyInPlace } from "../roll-up/cell-key.ts";
import { contributionsOf } from "../roll-up/contributions.ts";
import type { MemberCell } from "../roll-up/member-cell.ts";
import type { Series } from "../roll-up/series.ts";
import type { Statement } from "./statement.ts";
import { statementCell } from "./statement-cell.ts";
import { isOfYear } from "./statement-period.ts";
import { type StatementSubject, statementSubject } from "./statement-subject.ts";
import { statementUnit } from "./statement-unit.ts";

/** What the census has of a year, to be put beside what others have said of it. */
export interface ComparedYear {
  readonly year: number;
  readonly network: Network;
  /** The cells of the main series and of each body's own. */
  readonly cells: ReadonlyMap<Series, readonly Cell[]>;
  /** The year's member cells of the main series. */
  readonly members: readonly MemberCell[];
  /** The money of the main series in euro. */
  readonly euro: ConvertedYear;
  readonly statements: readonly Statement[];
}

/** A public statement beside the figure of the census (V28). */
export interface StatementComparison {
  readonly statement: Statement;
  readonly subject: StatementSubject;
  /** Whose figure stands beside it: a series, or the organisation that the statement is of. */
  readonly of: string;
  /** Null where the census has no such figure. */
  readonly computed: Decimal | null;
  /** Who is in the computed figure; null where it counts organisations, or is of one of them. */
  readonly reporters: { readonly answered: number; readonly of: number } | null;
  /** Computed - stated. */
  readonly difference: Decimal | null;
  /** The difference in the stated value, half-up to four decimals; null where that is 0. */
  readonly ratio: Decimal | null;
  /** Whether the two count alike and differ by more than the threshold of V28. */
  readonly isNoted: boolean;
  /** Whether the computed figure is protected, and therefore left out. */
  readonly isProtected?: boolean;
}

/** V28: a difference above this share of the stated value opens a note. */
export const notedDifference: Decimal = decimal("0.15");

const bodyOfPlace: Readonly<Record<string, string>> = {
  WORLD: "cicopa",
  EUR: "cecop",
  AME: "cicopa-americas",
  AME_NA: "cicopa-na",
  AME_MS: "cicopa-mercosur",
  APA: "cicopa-ap",
};

type Computed = Pick<StatementComparison, "of" | "computed" | "reporters">;
type FigureSubject = Extract<StatementSubject, { kind: "figure" }>;

const memberFigure = (from: ComparedYear, reporter: string, subject: FigureSubject, unit: string): Computed => {
  const own = from.members.filter((member) => member.reporter === reporter);
  const key = keyInPlace({ type: subject.type, activity: "_T", indicator: subject.indicator, detail: "_T", unit });
  const computed = contributionsOf(own).get(key)?.get(reporter) ?? null;
  return { of: reporter, computed, reporters: null };
};

const figureOf = (from: ComparedYear, body: string | null, subject: FigureSubject): Computed => {
  if (body !== null && from.network.organisations.some(({ id }) => id === body)) {
    return memberFigure(from, body, subject, statementUnit(subject));
  }
  const series = body !== null && from.cells.has(body) ? body : "main";
  const cell = statementCell(from, series, subject);
  return { of: series, computed: cell?.value ?? null, reporters: cell?.reporters ?? null };
};

const countOf = (
  { network, year }: ComparedYear,
  geo: string,
  indicator: "ORG_MEMBERS" | "ORG_COUNTRIES",
): Computed => {
  const body = bodyOfPlace[geo];
  if (body === undefined) return { of: "main", computed: null, reporters: null };
  const { members, countries } = countMembers(network, endOfYear(year), body, memberRoles);
  return { of: body, computed: decimal(indicator === "ORG_MEMBERS" ? members : countries), reporters: null };
};

const computedOf = (from: ComparedYear, statement: Statement, subject: StatementSubject): Computed => {
  switch (subject.kind) {
    case "none":
      return { of: "main", computed: null, reporters: null };
    case "members":
      return countOf(from, subject.geo, subject.indicator);
    case "figure":
      return figureOf(from, statement.body, subject);
  }
};

const textOf = ({ source, geo, type, indicator, year, value, note }: Statement): string =>
  JSON.stringify([geo, indicator, type, year, source, value, note]);

/**
 * The public statements that may speak of the year, each beside the figure of the census with the difference; where they
 * count alike and differ by more than 15% the difference is noted (V28). In the order of place, indicator, type and year.
 */
export const compareStatements = (from: ComparedYear): readonly StatementComparison[] =>
  from.statements
    .filter((statement) => isOfYear(statement, from.year))
    .toSorted((a, b) => (textOf(a) < textOf(b) ? -1 : 1))
    .map((statement) => {
      const subject = statementSubject(statement);
      const found = computedOf(from, statement, subject);
      const { computed } = found;
      const difference = computed === null ? null : subtract(computed, statement.value);
      const isZero = compare(statement.value, zero) === 0;
      const ratio = difference === null || isZero ? null : divide(difference, absolute(statement.value), 4);
      const countsAlike = subject.kind === "members" || (subject.kind === "figure" && !subject.isSectorWide);
      const isApart =
        difference !== null && compare(absolute(difference), multiply(absolute(statement.value), notedDifference)) > 0;
      return { statement, subject, ...found, difference, ratio, isNoted: countsAlike && isApart };
    });
