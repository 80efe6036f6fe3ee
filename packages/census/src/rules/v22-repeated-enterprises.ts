import type { Finding } from "../finding/finding.ts";
import { makeFinding } from "../finding/make-finding.ts";
import { ruleText } from "../reference/rule-text.ts";
import type { RegisterRecord } from "../register/register-record.ts";
import type { Rule } from "./rule.ts";
import { v22Messages } from "./v22-messages.ts";

const checkRow = ({ kind, record }: RegisterRecord): readonly Finding[] => {
  const count = record.values.find(({ indicator }) => indicator === "ENT_TOTAL");
  if (kind !== "lump" || count === undefined || count.content.kind === "number" || count.content.kind === "refused") {
    return [];
  }
  const place = { severity: "QUERY", level: "record", address: count.address, raw: count.raw } as const;
  return [makeFinding(v22Messages, "V22/lump-without-count", place, {})];
};

/**
 * An enterprise stands once in a register. What speaks of several rows is found by `repeatedIds` and `lookAlikes` and
 * said by `repeatedIdFindings` and `lookAlikeFinding`.
 */
export const v22: Rule = {
  id: "V22",
  text: `${ruleText("V22")}; names that differ by case, accents, punctuation, legal form or one letter, never by a number, and never without a postcode; a row of enterprises that it does not name says how many they are (QUERY), and counts none with flag U until then`,
  severities: ["HOLD", "WARN", "QUERY"],
  level: "record",
  thresholds: {},
  messages: v22Messages,
  check: () => [],
  checkRow,
};
