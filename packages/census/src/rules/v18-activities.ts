import { compare, zero } from "../decimal/decimal.ts";
import type { Finding } from "../finding/finding.ts";
import { makeFinding } from "../finding/make-finding.ts";
import { topType } from "../reference/coop-type.ts";
import { ruleText } from "../reference/rule-text.ts";
import { type Figure, figuresOf } from "../return/figure-group.ts";
import type { ReturnRecord } from "../return/return.ts";
import { sectionOf } from "../sector/sector-list.ts";
import type { Rule } from "./rule.ts";
import type { RuleContext } from "./rule-context.ts";
import { checkApex } from "./v18-apex.ts";
import { v18Messages } from "./v18-messages.ts";
import { checkRevision } from "./v18-revision.ts";
import { checkUsers, mostOfUsers } from "./v18-shares.ts";

/** The types whose members work where they are: agriculture counts in them. */
const workingTypes = ["WORKER", "SOCIAL"];

/** What the type of a row is in the roll-up. */
const typeOf = ({ type }: ReturnRecord, { ret }: RuleContext): string | null =>
  type.code === "_T" ? ret.terms.totalType : type.code;

/** The first figure of each row of agriculture: one question a row. */
const checkAgriculture = (figures: readonly Figure[], context: RuleContext): readonly Finding[] => {
  const asked = new Set<ReturnRecord>();
  return figures.flatMap(({ record, value, cell }) => {
    const { code } = record.activity;
    const type = typeOf(record, context);
    const isFarming =
      code === "A" || sectionOf(`ISIC${record.activityRevision ?? "4"}_${code ?? ""}`)?.endsWith("_A") === true;
    if (!isFarming || type === null || workingTypes.includes(topType(type))) return [];
    if (asked.has(record) || compare(value, zero) <= 0) return [];
    asked.add(record);
    const { address, raw, indicator } = cell;
    const place = { severity: "QUERY", level: "record", address, indicator, raw } as const;
    return [makeFinding(v18Messages, "V18/agriculture", place, { value, indicator, type })];
  });
};

const check = (context: RuleContext): readonly Finding[] => {
  const { ret } = context;
  if (ret.records.every(({ activity }) => activity.code === "_T")) return checkApex(context);
  const figures = figuresOf(ret);
  return [
    ...checkRevision(context),
    ...checkAgriculture(figures, context),
    ...checkUsers(figures),
    ...checkApex(context),
  ];
};

/** Activities of the declared revision, and no users of finance, dwellings or other branches among the workers. */
export const v18: Rule = {
  id: "V18",
  text: `${ruleText("V18")}; a section that the declared revision lacks is refused by V02, a division a WARN here; no division tells dwellings from other real estate, so all of that section is judged (K and L are L and M in revision 5); enterprises, workers and memberships are judged each, a register by its sums; the branches out of scope are a table of the reference data, and an apex that does not tell its branches is asked`,
  severities: ["WARN", "QUERY"],
  level: "record",
  thresholds: { mostOfUsers },
  messages: v18Messages,
  check,
};
