import type { Finding } from "../finding/finding.ts";
import { ruleText } from "../reference/rule-text.ts";
import type { Rule } from "./rule.ts";
import type { RuleContext } from "./rule-context.ts";
import { checkColumns } from "./v02-columns.ts";
import { checkConfidentiality } from "./v02-confidentiality.ts";
import { checkLabels } from "./v02-labels.ts";
import { v02Messages } from "./v02-messages.ts";
import { checkPersonal } from "./v02-personal.ts";
import { checkPrimary } from "./v02-primary.ts";
import { v02RegisterMessages } from "./v02-register-messages.ts";

const check = (context: RuleContext): readonly Finding[] => [
  ...checkColumns(context),
  ...context.ret.records.flatMap((record) => checkLabels(record, context.year)),
  ...checkConfidentiality(context),
];

/** Every column, label and flag has a meaning in the census. An unknown column rejects the file, an unknown label keeps its row out. */
export const v02: Rule = {
  id: "V02",
  text: `${ruleText("V02")}; an unknown label keeps its row out, a row without figures is passed over with a warning; a computed indicator is never read; e-mail addresses and telephone numbers are never stored`,
  severities: ["ERROR", "WARN"],
  level: "file",
  thresholds: {},
  messages: { ...v02Messages, ...v02RegisterMessages },
  needsNoAnswer: {
    "V02/computed-indicator": "nothing of the column counts",
    "V02/extra-sheet": "nothing of the sheet counts",
    "V02/unread-row": "the row has no figure",
    "V02/personal-data": "what was not stored is not asked for",
    "V02/column-not-read": "nothing of the column counts",
  },
  check,
  checkRow: (row, { year }) => [...checkLabels(row.record, year), ...checkPersonal(row), ...checkPrimary(row)],
};
