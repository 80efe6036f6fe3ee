import type { Finding } from "../finding/finding.ts";
import { makeFinding } from "../finding/make-finding.ts";
import type { Messages } from "../finding/message.ts";
import { ruleText } from "../reference/rule-text.ts";
import { hasFigures, wholeFile } from "../return/place-in-return.ts";
import type { Rule } from "./rule.ts";
import type { RuleContext } from "./rule-context.ts";
import { otherReturn, otherReturnMessages } from "./v01-other-return.ts";
import { planWords } from "./v01-plan-moved.ts";
import { templateFile } from "./v01-template.ts";
import { toldOfFile } from "./v01-told.ts";
import { unconfirmedLayouts } from "./v01-unconfirmed-layout.ts";
import { unknownReporter } from "./v01-unknown-organisation.ts";
import { unreadableFile } from "./v01-unreadable-file.ts";

const messages = {
  ...unreadableFile,
  ...toldOfFile,
  ...unknownReporter,
  ...unconfirmedLayouts,
  ...planWords,
  ...otherReturnMessages,
  ...templateFile,
  "V01/no-rows": {
    what: "The table has a header and no row below it.",
    expected: "at least one row of figures",
    cure: "Fill in the table; if there is nothing to report, send a nil return.",
  },
  "V01/no-figures": {
    what: "No row of the table holds a figure.",
    expected: "at least one figure",
    cure: "Fill in the table; if there is nothing to report, send a nil return.",
  },
} as const satisfies Messages;

const place = { severity: "ERROR", level: "file", address: wholeFile } as const;

const check = ({ ret, organisation, year }: RuleContext): readonly Finding[] => {
  const findings: Finding[] = [...otherReturn(ret.declared, organisation, year)];
  if (ret.records.length === 0) findings.push(makeFinding(messages, "V01/no-rows", place, {}));
  else if (!ret.records.some(hasFigures)) findings.push(makeFinding(messages, "V01/no-figures", place, {}));
  return findings;
};

/** The file is a return of this organisation for this year. Files that could not be read at all are refused before, under its codes. */
export const v01: Rule = {
  id: "V01",
  text: ruleText("V01"),
  severities: ["ERROR", "INFO"],
  level: "file",
  thresholds: {},
  messages,
  check,
};
