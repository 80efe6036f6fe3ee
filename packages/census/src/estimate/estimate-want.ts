import { ancestorTypes, isCoopType } from "../reference/coop-type.ts";
import { indicator as indicatorOf, isMoney } from "../reference/indicator.ts";
import type { MemberCell } from "../roll-up/member-cell.ts";
import { type Base, basesOf } from "./base.ts";
import type { Estimate } from "./estimate.ts";
import type { EstimateInput, ExpertEstimate } from "./estimate-input.ts";
import type { History } from "./history.ts";
import { ratioOf } from "./ratio.ts";
import { type SecondaryValue, secondaryValues } from "./secondary-values.ts";
import { isThirdYear } from "./third-year.ts";
import type { Want } from "./want.ts";

/** The year's own cells, and those of the years before. */
export interface Known {
  readonly now: History;
  readonly history: History;
}

const unnamed = "NA_TYPE";

const isNational = ({ composition, value }: MemberCell): boolean => composition.national === value && value !== "0";

const named = ({ reporter, country, indicator }: Want) => ({
  reporter,
  country,
  indicator,
  unit: indicatorOf(indicator)?.unit ?? "",
  base: null,
  respondents: [],
  author: null,
  flags: "",
});

const fromSecondary = (want: Want, one: SecondaryValue, totalType: string): Estimate => ({
  ...named(want),
  type: one.type ?? totalType,
  value: one.value,
  method: "secondary",
  age: 0,
  note: one.source,
  isNational: one.isNational,
});

const fromBase = (want: Want, base: Base, input: EstimateInput, known: Known): Estimate => {
  const { cell, year } = base;
  const ratio = ratioOf(base, { year: input.year, network: input.network, ...known });
  return {
    ...named(want),
    type: cell.type,
    unit: cell.unit,
    value: ratio?.value ?? cell.value,
    method: ratio === null ? "carry-forward" : "ratio",
    age: input.year - year,
    base: { year, value: cell.value },
    respondents: ratio?.respondents ?? [],
    note: "",
    isNational: isNational(cell),
    flags: cell.flags.replaceAll(/[^DU]/g, ""),
  };
};

const fromExpert = (want: Want, { type, value, author, because }: ExpertEstimate): Estimate => ({
  ...named(want),
  type,
  value,
  method: "expert",
  age: null,
  author,
  note: because,
  isNational: false,
});

const expertsOn = ({ experts, year }: EstimateInput, want: Want): readonly ExpertEstimate[] =>
  experts
    .filter((one) => one.organisation === want.reporter && one.year === year && one.indicator === want.indicator)
    .filter(
      ({ type, indicator }) =>
        isCoopType(type, year) && !isMoney(indicator) && (want.type === null || want.type === type),
    )
    .sort((a, b) => (a.type < b.type ? -1 : 1));

const isApart = (types: readonly string[]): boolean =>
  types.every((type) => !ancestorTypes(type).some((one) => types.includes(one)));

/** The estimates of what is wanted, one for each type of the member, each by the first method that gives one; may be none. */
export const estimateWant = (input: EstimateInput, want: Want, known: Known): readonly Estimate[] => {
  const bases = basesOf(want, input.year, known.history);
  const last = [1, 2].flatMap((age) => known.history.of(want.reporter, want.indicator, input.year - age));
  const types = new Set(last.map(({ type }) => type));
  const isLate = isThirdYear(input, want, known.history);
  const secondary = isLate ? [] : secondaryValues(input, want, input.year, last.some(isNational));
  const [onlyType = unnamed] = types.size === 1 ? types : [];
  const stated = secondary.map((one) => fromSecondary(want, one, onlyType));
  const done = new Set(stated.map(({ type }) => type));
  // A source that divides the figure otherwise than the member did stands alone, or the same enterprises count twice.
  const isAlike = [...done].every((type) => bases.some(({ cell }) => cell.type === type));
  const rest = isAlike ? bases.filter(({ cell }) => !done.has(cell.type)) : [];
  const found = [...stated, ...rest.map((base) => fromBase(want, base, input, known))];
  const taken = new Set(found.map(({ type }) => type));
  const experts = isLate ? [] : expertsOn(input, want).filter(({ type }) => !taken.has(type));
  const fitting = found.length === 0 ? experts : experts.filter(({ type }) => isAlike && types.has(type));
  const all = [...found, ...fitting.map((one) => fromExpert(want, one))];
  return isApart(all.map(({ type }) => type)) ? all : found;
};
