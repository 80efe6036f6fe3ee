import { compare, decimal, divide, multiply, zero } from "../decimal/decimal.ts";
import type { StatementComparison } from "./compare-statements.ts";
import { grouped } from "./grouped.ts";
import type { StatementPrecision } from "./statement.ts";
import type { NoSubject } from "./statement-subject.ts";

const precisionWords: Readonly<Record<StatementPrecision, string>> = {
  exact: "",
  rounded: "roughly ",
  about: "about ",
  "at-least": "at least ",
  "at-most": "at most ",
};

const reasons: Readonly<Record<NoSubject, string>> = {
  place: "the census has no such place",
  type: "the census has no such type",
  indicator: "the census has no such indicator",
  share: "it is a share or a rate, which the census computes from levels and does not compare here",
  "all-sectors": "it counts cooperatives of all sectors, and the census only industry and services",
  group: "it is of a group or an enterprise, which is never added",
};

const isPrecision = (word: string): word is StatementPrecision => Object.hasOwn(precisionWords, word);

const stated = ({ statement }: StatementComparison): string => {
  const { value, precision } = statement;
  const words = precision !== null && isPrecision(precision) ? precisionWords[precision] : "";
  return `${words}${grouped(value)}`;
};

const apart = ({ ratio, difference }: StatementComparison): string => {
  if (difference === null || compare(difference, zero) === 0) return "the same";
  const more = compare(difference, zero) > 0 ? "more" : "less";
  const amount = grouped(difference.replace("-", ""));
  return ratio === null
    ? `${amount} ${more}`
    : `${amount} ${more} (${divide(multiply(ratio, decimal(100)), decimal(1), 1)}%)`;
};

/** One public statement beside the figure of the census, in one English sentence. */
export const sayComparison = (one: StatementComparison): string => {
  const { statement, subject, computed, reporters } = one;
  const said = `${statement.source} states ${stated(one)} ${statement.indicator} of ${statement.type} in ${statement.geo} for ${statement.year === "" ? "no named year" : statement.year}`;
  if (subject.kind === "none") return `${said}; nothing stands beside it, since ${reasons[subject.why]}.`;
  if (one.isProtected === true) return `${said}; the figure of the census is protected and not told.`;
  if (computed === null) return `${said}; nobody has reported such a figure.`;
  const by = reporters === null ? "" : `, reported by ${reporters.answered} of ${reporters.of} members`;
  const wider =
    subject.kind === "figure" && subject.isSectorWide ? " It counts the whole sector, the census the network." : "";
  return `${said}; the census has ${grouped(computed)}${by}: ${apart(one)}.${wider}`;
};
