import type { Finding } from "../finding/finding.ts";
import { makeFinding } from "../finding/make-finding.ts";
import type { Messages } from "../finding/message.ts";
import { ruleText } from "../reference/rule-text.ts";
import { wholeFile } from "../return/place-in-return.ts";
import type { SharedEnterprises } from "../shared-enterprise/shared-group.ts";
import type { Rule } from "./rule.ts";
import { knownOverlap } from "./v23-known-overlap.ts";

const messages = {
  "V23/shared-enterprises": {
    what: "{count} of the enterprises of this register are in that of another organisation too, by their identifiers. Each counts once.",
    expected: "each enterprise at one organisation, or a word on where its primary affiliation is",
    cure: "Say in a column of the register which enterprises have their primary affiliation with you; it decides whose figures count. Nothing else is needed.",
  },
} as const satisfies Messages;

/** What a reporter is told of the enterprises that its register shares: how many there are, never which or with whom (V23). */
export const sharedFindings = ({ groups }: SharedEnterprises, reporter: string): readonly Finding[] => {
  const own = groups.filter(
    ({ indicator, entries }) => indicator === "ENT_TOTAL" && entries.some((entry) => entry.reporter === reporter),
  );
  const count = own.reduce((total, { enterprises }) => total + enterprises, 0);
  if (count === 0) return [];
  const place = { severity: "QUERY", level: "file", address: wholeFile, raw: "" } as const;
  return [makeFinding(messages, "V23/shared-enterprises", place, { count: String(count) })];
};

/** The same identifier at two reporters; found where registers are held against each other, by `sharedFindings`. */
export const v23: Rule = {
  id: "V23",
  text: `${ruleText("V23")}; identifiers are those of one territory and in order (V25); an overlap is asked for as long as no declared amount of at most three years, no two registers and no answer of the reporter's own template measure it`,
  severities: ["QUERY"],
  level: "file",
  thresholds: {},
  messages: { ...messages, ...knownOverlap },
  needsNoAnswer: { "V23/shared-enterprises": "what registers share is measured and counts once" },
  doubtsNoFigure: { "V23/known-overlap": "the bounds of the figures say what the overlap may be" },
  check: () => [],
};
