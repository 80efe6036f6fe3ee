import { compare, decimal } from "../decimal/decimal.ts";
import type { Finding } from "../finding/finding.ts";
import { makeFinding } from "../finding/make-finding.ts";
import { ruleText } from "../reference/rule-text.ts";
import { type Figure, figuresOf } from "../return/figure-group.ts";
import { recordKey } from "../return/record-key.ts";
import type { ReturnRecord } from "../return/return.ts";
import type { Rule } from "./rule.ts";
import type { RuleContext } from "./rule-context.ts";
import { v19Messages } from "./v19-messages.ts";

const leastCohort = decimal(10);

const codeOf = ({ dimensions }: ReturnRecord, name: "COHORT" | "HORIZON"): string | null => {
  const code = dimensions?.[name]?.code ?? null;
  return code === "_T" ? null : code;
};

const placeOf = (figure: Figure, ...others: readonly Figure[]) => {
  const { address, raw, indicator } = figure.cell;
  const keepsOut = [figure, ...others].map(({ key }) => key);
  return { severity: "ERROR", level: "record", address, indicator, raw, keepsOut } as const;
};

const checkPlace = (figure: Figure, year: number): readonly Finding[] => {
  const { record, indicator } = figure;
  const [cohort, horizon] = [codeOf(record, "COHORT"), codeOf(record, "HORIZON")];
  const missing = [
    ...(cohort === null ? ["COHORT"] : []),
    ...(horizon === null ? ["HORIZON"] : []),
    ...(record.dimensions?.ORIGIN === undefined ? ["ORIGIN"] : []),
  ];
  if (missing.length > 0) {
    return [
      makeFinding(v19Messages, "V19/not-of-a-cohort", placeOf(figure), { indicator, missing: missing.join(", ") }),
    ];
  }
  if (cohort === null || horizon === null || Number(cohort.slice(-4)) + Number(horizon) <= year) return [];
  return [makeFinding(v19Messages, "V19/not-yet", placeOf(figure), { cohort, horizon, year: String(year) })];
};

const checkAgainstCohort = (alive: Figure, cohorts: ReadonlyMap<string, Figure>): readonly Finding[] => {
  const cohort = cohorts.get(recordKey(alive.record));
  if (cohort === undefined || compare(alive.value, cohort.value) <= 0) return [];
  const params = { value: alive.value, total: cohort.value };
  return [makeFinding(v19Messages, "V19/alive-exceeds-cohort", placeOf(alive, cohort), params)];
};

const withoutHorizon = ({ dimensions, ...record }: ReturnRecord): string => {
  const { HORIZON: _horizon, ...others } = dimensions ?? {};
  return recordKey({ ...record, dimensions: others });
};

const horizonOf = ({ record }: Figure): number => Number(codeOf(record, "HORIZON"));

/** Each figure of one cohort against the one at the horizon before it. */
const checkGrowth = (ofCohort: readonly Figure[]): readonly Finding[] => {
  const inTime = ofCohort.toSorted((a, b) => horizonOf(a) - horizonOf(b));
  return inTime.flatMap((alive, at) => {
    const before = inTime[at - 1];
    if (before === undefined || horizonOf(before) === horizonOf(alive)) return [];
    if (compare(alive.value, before.value) <= 0) return [];
    const params = {
      value: alive.value,
      horizon: String(horizonOf(alive)),
      before: before.value,
      earlier: String(horizonOf(before)),
      row: String(before.record.row),
    };
    return [makeFinding(v19Messages, "V19/alive-grows", placeOf(alive, before), params)];
  });
};

const checkSize = (cohort: Figure): readonly Finding[] => {
  if (compare(cohort.value, leastCohort) >= 0) return [];
  const { address, raw, indicator } = cohort.cell;
  const place = { severity: "WARN", level: "record", address, indicator, raw } as const;
  return [makeFinding(v19Messages, "V19/small-cohort", place, { value: cohort.value, least: leastCohort })];
};

const check = ({ ret, year }: RuleContext): readonly Finding[] => {
  const figures = figuresOf(ret).filter(({ indicator }) => indicator.startsWith("SURV_"));
  const alive = figures.filter(({ indicator }) => indicator === "SURV_ALIVE_N");
  const cohorts = figures.filter(({ indicator }) => indicator === "SURV_COHORT_N");
  const byKey = new Map(cohorts.map((one) => [recordKey(one.record), one]));
  const placed = alive.filter(({ record }) => codeOf(record, "COHORT") !== null && codeOf(record, "HORIZON") !== null);
  return [
    ...figures.flatMap((one) => checkPlace(one, year)),
    ...alive.flatMap((one) => checkAgainstCohort(one, byKey)),
    ...[...Map.groupBy(placed, ({ record }) => withoutHorizon(record)).values()].flatMap(checkGrowth),
    ...cohorts.flatMap(checkSize),
  ];
};

/** Survival is told of a cohort at a horizon, and the dead stay dead. */
export const v19: Rule = {
  id: "V19",
  text: `${ruleText("V19")}; a blank origin is all origins where the layout has the column; a cohort of several years is as old as its last`,
  severities: ["ERROR", "WARN"],
  level: "record",
  thresholds: { leastCohort },
  messages: v19Messages,
  check,
};
