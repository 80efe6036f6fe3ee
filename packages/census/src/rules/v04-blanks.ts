import type { Finding } from "../finding/finding.ts";
import { makeFinding } from "../finding/make-finding.ts";
import type { Messages } from "../finding/message.ts";
import { indicator } from "../reference/indicator.ts";
import { ruleText } from "../reference/rule-text.ts";
import { isUndivided } from "../return/dimensions-of-record.ts";
import { recordKey } from "../return/record-key.ts";
import type { ReturnRecord } from "../return/return.ts";
import type { Rule } from "./rule.ts";
import type { RuleContext } from "./rule-context.ts";
import { v04RegisterMessages } from "./v04-register-messages.ts";

const cure =
  "Give the value, or set the flag: M if it cannot exist, L if it exists but is not collected, O if it is not available yet.";

const messages = {
  "V04/blank": {
    what: "{indicator} is blank and no flag says why; flag {flag} is proposed. It is not counted as 0.",
    expected: "a value or a flag",
    cure,
    many: {
      what: "{indicator} is blank in these rows and no flag says why; flag {flag} is proposed. It is not counted as 0.",
    },
  },
  "V04/dash": {
    what: "{indicator} is a dash and no flag says why; flag {flag} is proposed. It is not counted as 0.",
    expected: "a value or a flag; 0 where there is none",
    cure,
    many: {
      what: "{indicator} is a dash in these rows and no flag says why; flag {flag} is proposed. It is not counted as 0.",
    },
  },
  "V04/not-available": {
    what: "{indicator} is given as not available and no flag says why; flag {flag} is proposed.",
    expected: "a value or a flag",
    cure,
    many: {
      what: "{indicator} is given as not available in these rows and no flag says why; flag {flag} is proposed.",
    },
  },
} as const satisfies Messages;

const findingOf = { blank: "V04/blank", dash: "V04/dash", "not-available": "V04/not-available" } as const;
const proposedFlag = { blank: "O", dash: "M", "not-available": "O" } as const;

const isExplained = (record: ReturnRecord): boolean => /[MLO]/.test(record.flags?.codes ?? "");

const check = ({ ret }: RuleContext): readonly Finding[] => {
  const answered = new Set(
    ret.records.flatMap((record) =>
      record.values
        .filter(({ content }) => content.kind === "number" || content.kind === "refused")
        .map((cell) => `${recordKey(record)}|${cell.indicator}`),
    ),
  );
  return ret.records.flatMap((record) => {
    if (isExplained(record) || !isUndivided(record)) return [];
    return record.values.flatMap(({ indicator: code, raw, content, address }) => {
      if (content.kind === "number" || content.kind === "refused" || indicator(code)?.level !== "core") return [];
      if (answered.has(`${recordKey(record)}|${code}`)) return [];
      const place = { severity: "WARN", level: "cell", address, indicator: code, raw } as const;
      const params = { indicator: code, flag: proposedFlag[content.kind] };
      return [makeFinding(messages, findingOf[content.kind], place, params)];
    });
  });
};

/** A core cell that says nothing says why; what another row of the same thing gives is not missing. */
export const v04: Rule = {
  id: "V04",
  text: `${ruleText("V04")}; a row of a part by sex, size, origin, cohort or period is not asked for what it leaves blank; in a register once a column, for the rows without a value`,
  severities: ["WARN"],
  level: "cell",
  thresholds: {},
  messages: { ...messages, ...v04RegisterMessages },
  doubtsNoFigure: Object.fromEntries(
    Object.values(findingOf).map((code) => [code, "a cell without a figure has none that could be doubted"]),
  ),
  check,
};
