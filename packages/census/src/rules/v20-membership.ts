import type { Finding } from "../finding/finding.ts";
import { makeFinding } from "../finding/make-finding.ts";
import type { Messages } from "../finding/message.ts";
import type { Affiliation } from "../network/network.ts";
import { isAdditive } from "../network/role.ts";
import { ruleText } from "../reference/rule-text.ts";
import { wholeFile } from "../return/place-in-return.ts";
import type { Rule } from "./rule.ts";
import type { RuleContext } from "./rule-context.ts";

const messages = {
  "V20/not-added": {
    what: "{organisation} is {roles} of {body} on 31 December {year} ({certainty}): its return is read and checked, but not added.",
    expected: "a full or direct member, for figures that count",
    cure: "Nothing is needed if the roster is right; otherwise ask the secretariat to correct it.",
  },
  "V20/no-membership": {
    what: "The roster has no affiliation of {organisation} to {body} on 31 December {year}: its return is read and checked, but not added.",
    expected: "a full or direct member, for figures that count",
    cure: "Nothing is needed if the roster is right; otherwise ask the secretariat to correct it.",
  },
  "V20/outside-main-body": {
    what: "{organisation} is a member of {others} and not of {body} on 31 December {year}: its return counts in the series of {others} only.",
    expected: "a full or direct member of {body}, for figures that count in the main series",
    cure: "Nothing is needed if the roster is right; otherwise ask the secretariat to correct it.",
  },
  "V20/unconfirmed": {
    what: "The membership of {organisation} in {body} is {certainty} in the roster; its return is added.",
    expected: "a membership that is stated",
    cure: "The secretariat confirms the membership in the roster.",
  },
} as const satisfies Messages;

const info = { severity: "INFO", level: "file", address: wholeFile } as const;

const listed = (texts: readonly string[]): string => [...new Set(texts)].sort().join(", ");

const additive = (affiliations: readonly Affiliation[]): readonly Affiliation[] =>
  affiliations.filter((one) => isAdditive(one.role));

const notAdded = (context: RuleContext, own: readonly Affiliation[]): Finding => {
  const { organisation, year, mainBody: body, isInsideMember = false } = context;
  const params = { organisation, body, year: String(year) };
  const others = listed(additive(own).map((one) => one.body));
  if (others !== "" && !isInsideMember) {
    return makeFinding(messages, "V20/outside-main-body", { ...info, severity: "WARN" }, { ...params, others });
  }
  const inMain = own.filter((one) => one.body === body);
  if (inMain.length === 0) return makeFinding(messages, "V20/no-membership", info, params);
  const named = { roles: listed(inMain.map((one) => one.role)), certainty: listed(inMain.map((one) => one.certainty)) };
  return makeFinding(messages, "V20/not-added", info, { ...params, ...named });
};

const check = (context: RuleContext): readonly Finding[] => {
  const { organisation, mainBody: body } = context;
  const own = context.affiliations.filter((one) => one.organisation === organisation);
  const adding = additive(own).filter((one) => one.body === body);
  if (adding.length === 0 || context.isInsideMember === true) return [notAdded(context, own)];
  if (adding.some((one) => one.certainty === "stated")) return [];
  const certainty = listed(adding.map((one) => one.certainty));
  return [makeFinding(messages, "V20/unconfirmed", info, { organisation, body, certainty })];
};

/** What the roster says of the reporter on 31 December of the year, once a file. */
export const v20: Rule = {
  id: "V20",
  text: ruleText("V20"),
  severities: ["INFO", "WARN"],
  level: "file",
  thresholds: {},
  messages,
  needsNoAnswer: { "V20/outside-main-body": "it follows from the roster, which the secretariat keeps" },
  check,
};
