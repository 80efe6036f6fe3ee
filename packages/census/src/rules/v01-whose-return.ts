import type { Finding } from "../finding/finding.ts";
import { makeFinding } from "../finding/make-finding.ts";
import type { Messages } from "../finding/message.ts";
import { ruleText } from "../reference/rule-text.ts";
import { hasFigures, wholeFile } from "../return/place-in-return.ts";
import type { Rule } from "./rule.ts";
import type { RuleContext } from "./rule-context.ts";
import { planWords } from "./v01-plan-moved.ts";
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
  "V01/other-organisation": {
    what: "The file names {declared} as its reporter, but it was sent for {organisation}.",
    expected: "a return of {organisation}",
    cure: "Send it for the organisation it belongs to, or correct the name in the file.",
  },
  "V01/other-year": {
    what: "The file says that it is of {declared}, but it was sent for {year}.",
    expected: "a return for {year}",
    cure: "Send it for the year it belongs to, or correct the year in the file.",
  },
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
  const findings: Finding[] = [];
  const { declared } = ret;
  if (declared.organisation !== null && declared.organisation !== organisation) {
    const params = { declared: declared.organisation, organisation };
    findings.push(makeFinding(messages, "V01/other-organisation", place, params));
  }
  if (declared.years.length > 0 && !declared.years.includes(year)) {
    const params = { declared: declared.years.join(", "), year: String(year) };
    findings.push(makeFinding(messages, "V01/other-year", place, params));
  }
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
