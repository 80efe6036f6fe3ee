import type { Finding } from "../finding/finding.ts";
import { makeFinding } from "../finding/make-finding.ts";
import { yearOf } from "../observation/reference-date.ts";
import { isMoney } from "../reference/indicator.ts";
import { legalTender } from "../reference/legal-tender.ts";
import { ruleText } from "../reference/rule-text.ts";
import { type Figure, figuresOf } from "../return/figure-group.ts";
import { wholeFile } from "../return/place-in-return.ts";
import type { Rule } from "./rule.ts";
import { type RuleContext, unitsPerEuro } from "./rule-context.ts";
import { v26Messages } from "./v26-messages.ts";
import { checkMultiplier } from "./v26-multiplier.ts";

const ownYear = (figure: Figure, year: number): number => {
  const date = figure.record.reference?.date ?? null;
  return date === null ? year : yearOf(date);
};

const checkTender = (context: RuleContext, figure: Figure, currency: string): readonly Finding[] => {
  const year = ownYear(figure, context.year);
  const tender = legalTender(context.country, year);
  if (tender === null || tender.includes(currency)) return [];
  const { address, raw, indicator } = figure.cell;
  const place = { severity: "ERROR", level: "record", address, indicator, raw, keepsOut: [figure.key] } as const;
  const params = { currency, country: context.country, year: String(year), tender: tender.join(", ") };
  return [makeFinding(v26Messages, "V26/not-legal-tender", place, params)];
};

const checkRates = (context: RuleContext, amounts: readonly Figure[], currency: string): readonly Finding[] => {
  const years = [...new Set(amounts.map((one) => ownYear(one, context.year)))].sort((a, b) => a - b);
  const place = { severity: "INFO", level: "file", address: wholeFile } as const;
  return years
    .filter((year) => unitsPerEuro(context, year, currency) === null)
    .map((year) => makeFinding(v26Messages, "V26/no-rate", place, { currency, year: String(year) }));
};

const check = (context: RuleContext): readonly Finding[] => {
  const amounts = figuresOf(context.ret).filter((one) => isMoney(one.indicator));
  if (amounts.length === 0) return [];
  const { currency } = context.ret.terms;
  const multipliers = checkMultiplier(context.ret, amounts);
  if (currency === null) {
    const missing = amounts.map(({ cell, key }) => {
      const { address, raw, indicator } = cell;
      const place = { severity: "ERROR", level: "record", address, indicator, raw, keepsOut: [key] } as const;
      return makeFinding(v26Messages, "V26/no-currency", place, {});
    });
    return [...multipliers, ...missing];
  }
  const tender = amounts.flatMap((figure) => checkTender(context, figure, currency));
  return [...multipliers, ...tender, ...checkRates(context, amounts, currency)];
};

/** Money has a currency of its country and year, and a multiplier that the file, the header and the profile agree on. */
export const v26: Rule = {
  id: "V26",
  text: `${ruleText("V26")}; a multiplier that the file and its header state differently is an ERROR on the column, one that only the profile states differently is a WARN`,
  severities: ["ERROR", "WARN", "INFO"],
  level: "record",
  thresholds: {},
  messages: v26Messages,
  check,
};
