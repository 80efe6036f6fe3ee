import { absolute, compare, type Decimal, decimal, divide, multiply, sum, zero } from "../decimal/decimal.ts";
import type { AcceptedReturn } from "../roll-up/accepted-return.ts";
import type { MemberCell } from "../roll-up/member-cell.ts";
import { accessIn } from "./access-in.ts";
import type { Contribution } from "./contribution.ts";
import type { EnterprisesBehind, RegisterBehind, SaidBehind } from "./enterprises-behind.ts";
import type { ReleaseConsent } from "./release-consent.ts";

/** What protection is judged by in a year, beside the member cells of its figures. */
export interface ProtectedYear {
  readonly year: number;
  readonly returns: readonly AcceptedReturn[];
  readonly behind: readonly EnterprisesBehind[];
  readonly consents: readonly ReleaseConsent[];
}

const hundred = decimal(100);

type Known = Pick<Contribution, "size" | "enterprises" | "largest">;

/** Indicators of which an enterprise may have less than nothing, so that a sum says little of its parts. */
const signed = new Set(["RESULT", "EQUITY", "VAL_ADD"]);

const keyOf = ({ reporter, type, activity, indicator }: Omit<MemberCell, keyof Figures>): string =>
  JSON.stringify([reporter, type, activity, indicator]);

type Figures = Pick<MemberCell, "value" | "flags" | "composition" | "country" | "detail" | "unit">;

const ofRegister = (rows: readonly RegisterBehind[]): Known => ({
  enterprises: rows.reduce((total, one) => total + one.enterprises, 0),
  largest: rows.reduce((most, one) => (compare(one.largest, most) > 0 ? one.largest : most), zero),
  size: sum(rows.map(({ size }) => size)),
});

const registersOf = (year: ProtectedYear): ReadonlyMap<string, Known> => {
  const terms = new Map(year.returns.map((one) => [one.organisation, one.terms]));
  const rows = year.behind.flatMap(({ organisation: reporter, year: of, ofRegister: own }) =>
    own.flatMap((row) => {
      const found = of === year.year ? terms.get(reporter) : undefined;
      if (found === undefined || row.perimeter !== "COOP" || row.scope !== found.rollUpScope) return [];
      const type = row.type === "_T" ? found.totalType : row.type;
      const activities = row.activity === "_T" ? ["_T"] : [`ISIC${row.activityRevision ?? ""}_${row.activity}`, "_T"];
      return activities.map((activity) => ({
        key: keyOf({ reporter, type, activity, indicator: row.indicator }),
        row,
      }));
    }),
  );
  return new Map(
    [...Map.groupBy(rows, ({ key }) => key)].map(([key, all]) => [key, ofRegister(all.map(({ row }) => row))]),
  );
};

/** What a template says of the whole of a value; nothing where it says it twice, in different words. */
const saidOf = (said: readonly SaidBehind[]): SaidBehind | null => {
  const [first] = said;
  return first !== undefined && said.length === 1 ? first : null;
};

const wholeNumber = (value: Decimal | null | undefined): number | null =>
  value !== null && value !== undefined && /^\d{1,15}$/.test(value) ? Number(value) : null;

/** The smaller of two numbers of which either may be unknown: nobody is credited with more than anybody has said. */
const least = (a: number | null, b: number | null): number | null => (a === null ? b : b === null ? a : Math.min(a, b));

/** What is known behind a value that is no sum of a register's rows. */
const ofSummary = (member: MemberCell, told: SaidBehind | null, count: Decimal | null): Known => {
  const value = absolute(member.value);
  const enterprises = least(wholeNumber(told?.enterprises), wholeNumber(count));
  if (enterprises === 1) return { enterprises, largest: value, size: value };
  if (signed.has(member.indicator)) return { enterprises, largest: null, size: null };
  const share = told?.largestShare ?? null;
  const isShare = share !== null && compare(share, zero) > 0 && compare(share, hundred) <= 0;
  return { enterprises, largest: isShare ? divide(multiply(value, share), hundred, 6) : null, size: value };
};

/**
 * Makes a member cell of the year a contribution. Behind a register's value are the enterprises of its rows; behind any
 * other those that its template names and those that the same reporter counts in the same type, activity and detail. One
 * enterprise has all of its value. `units` are the units of the cell's currency for one of a common unit.
 */
export const contributionIn = (
  year: ProtectedYear,
  members: readonly MemberCell[],
): ((member: MemberCell, units?: Decimal) => Contribution) => {
  const accessOf = accessIn(year);
  const registers = registersOf(year);
  const totals = new Map(year.returns.map(({ organisation, terms }) => [organisation, terms.totalType]));
  const said = Map.groupBy(
    year.behind.flatMap(({ organisation: reporter, year: of, said: own }) =>
      of !== year.year
        ? []
        : own.flatMap((one) => {
            const type = one.type === "_T" ? (totals.get(reporter) ?? "_T") : one.type;
            return one.area === "_T" && one.activity === "_T"
              ? [{ key: keyOf({ reporter, type, activity: "_T", indicator: one.indicator }), one }]
              : [];
          }),
    ),
    ({ key }) => key,
  );
  const counts = new Map(
    members.flatMap((one) => (one.indicator === "ENT_TOTAL" ? [[`${keyOf(one)} ${one.detail}`, one.value]] : [])),
  );
  const knownOf = (member: MemberCell): Known => {
    const key = keyOf(member);
    const isWhole = member.detail === "_T";
    const told = isWhole ? saidOf((said.get(key) ?? []).map(({ one }) => one)) : null;
    const count = counts.get(`${keyOf({ ...member, indicator: "ENT_TOTAL" })} ${member.detail}`) ?? null;
    return (isWhole ? registers.get(key) : undefined) ?? ofSummary(member, told, count);
  };
  return (member, units) => {
    const { enterprises, largest, size } = knownOf(member);
    const convert = (amount: Decimal | null): Decimal | null =>
      amount === null || units === undefined ? amount : divide(amount, units, 6);
    const known = { enterprises, largest: convert(largest), size: convert(size) };
    return { reporter: member.reporter, ...known, access: accessOf(member) };
  };
};
