import { compare, type Decimal, decimal, divide, multiply, sum, zero } from "../decimal/decimal.ts";
import type { Finding } from "../finding/finding.ts";
import { makeFinding } from "../finding/make-finding.ts";
import { isUndivided } from "../return/dimensions-of-record.ts";
import type { Figure } from "../return/figure-group.ts";
import { recordKey } from "../return/record-key.ts";
import { sectionOf } from "../sector/sector-list.ts";
import { v18Messages } from "./v18-messages.ts";

/** The percentage of a total above which the sections of users are asked about. */
export const mostOfUsers = decimal(5);

const judged = ["ENT_TOTAL", "WRK_TOTAL", "MBR_TOTAL"];

/** The sections that users creep in by; the letters are other ones in revision 5. */
const ofUsers = {
  "4": [
    ["K", "V18/finance-share"],
    ["L", "V18/real-estate-share"],
  ],
  "5": [
    ["L", "V18/finance-share"],
    ["M", "V18/real-estate-share"],
  ],
} as const;

const activityOf = ({ record }: Figure): string => record.activity.code ?? "?";

const sectionIn = (figure: Figure, revision: string): string =>
  (sectionOf(`ISIC${revision}_${activityOf(figure)}`) ?? activityOf(figure)).replace(`ISIC${revision}_`, "");

const subject = ({ record, indicator }: Figure): string =>
  [recordKey({ ...record, activity: { ...record.activity, raw: "", code: "_T" } }), indicator].join("|");

/** A section as it is given, else what its divisions add up to. */
const ofSection = (figures: readonly Figure[], section: string, revision: string): readonly Figure[] => {
  const given = figures.filter((figure) => activityOf(figure) === section);
  return given.length > 0 ? given : figures.filter((figure) => sectionIn(figure, revision) === section);
};

const valueOf = (figures: readonly Figure[]): Decimal => sum(figures.map(({ value }) => value));

/** The total that is given, else what the activities add up to. */
const wholeOf = (figures: readonly Figure[], revision: string): Decimal => {
  const given = figures.filter((figure) => activityOf(figure) === "_T");
  if (given.length > 0) return valueOf(given.slice(0, 1));
  const sections = new Set(figures.map((figure) => sectionIn(figure, revision)));
  return sum([...sections].map((section) => valueOf(ofSection(figures, section, revision))));
};

const checkSubject = (figures: readonly Figure[]): readonly Finding[] => {
  const revision = figures.find(({ record }) => record.activity.code !== "_T")?.record.activityRevision ?? "4";
  return ofUsers[revision].flatMap(([section, code]) => {
    const own = ofSection(figures, section, revision);
    const [first] = own;
    const whole = wholeOf(figures, revision);
    if (first === undefined || compare(whole, zero) <= 0) return [];
    const hundredfold = multiply(valueOf(own), decimal(100));
    if (compare(hundredfold, multiply(whole, mostOfUsers)) <= 0) return [];
    const { address, indicator, raw } = first.cell;
    const place = { severity: "WARN", level: "record", address, indicator, raw } as const;
    const params = { percent: divide(hundredfold, whole, 1), indicator, section, most: mostOfUsers };
    return [makeFinding(v18Messages, code, place, params)];
  });
};

/** The figures of finance and real estate that are more of their total than what belongs to industry and services is. */
export const checkUsers = (figures: readonly Figure[]): readonly Finding[] => {
  const whole = figures.filter(
    ({ record, indicator }) => judged.includes(indicator) && record.breakdown === null && isUndivided(record),
  );
  return [...Map.groupBy(whole, subject).values()].flatMap(checkSubject);
};
