import type { Finding } from "../finding/finding.ts";
import { makeFinding } from "../finding/make-finding.ts";
import type { Messages } from "../finding/message.ts";
import { countriesOf, isCoopType, typeExistsIn } from "../reference/coop-type.ts";
import { ruleText } from "../reference/rule-text.ts";
import { hasFigures, numberCells } from "../return/place-in-return.ts";
import type { ReturnRecord } from "../return/return.ts";
import type { Rule } from "./rule.ts";
import type { RuleContext } from "./rule-context.ts";

const messages = {
  "V17/not-in-country": {
    what: "{raw} stands for {type}, which does not exist in {country}: it exists in {countries}.",
    expected: "a type of the code list that exists in {country}",
    cure: "Use another type (social cooperatives elsewhere are SOCIAL_GI, SOCIAL_WI, SOCIAL_MS or SOCIAL_XX), or ask the secretariat to add the exception to the code list.",
    ofCell: ["raw"],
    many: { what: "The labels stand for {type}, which does not exist in {country}: it exists in {countries}." },
  },
} as const satisfies Messages;

const checkRecord = (record: ReturnRecord, { country, year }: RuleContext): readonly Finding[] => {
  const { code, raw, address } = record.type;
  if (code === null || !hasFigures(record) || !isCoopType(code, year) || typeExistsIn(code, country, year)) return [];
  const place = { severity: "ERROR", level: "record", address, raw, keepsOut: numberCells(record) } as const;
  const countries = (countriesOf(code, year) ?? []).join(", ");
  return [makeFinding(messages, "V17/not-in-country", place, { raw, type: code, country, countries })];
};

/** The type of a row exists in the reporter's country; which do where is a table of the reference data. */
export const v17: Rule = {
  id: "V17",
  text: ruleText("V17"),
  severities: ["ERROR"],
  level: "record",
  thresholds: {},
  messages,
  check: (context) => context.ret.records.flatMap((record) => checkRecord(record, context)),
  checkRow: ({ record }, context) => checkRecord(record, context),
};
