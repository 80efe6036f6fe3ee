import type { Finding } from "../finding/finding.ts";
import { makeFinding } from "../finding/make-finding.ts";
import type { Messages } from "../finding/message.ts";
import { ruleText } from "../reference/rule-text.ts";
import { countedFigures } from "../return/counted-figures.ts";
import { hasFigures, numberCells, wholeFile } from "../return/place-in-return.ts";
import type { Return, ReturnRecord } from "../return/return.ts";
import type { Rule } from "./rule.ts";
import { checkSwitches, v24Switched } from "./v24-switched.ts";

const messages = {
  ...v24Switched,
  "V24/unknown-scope": {
    what: "The scope of the row is not known: {raw}.",
    expected: "affiliated enterprises (AFF) or the whole country (NAT), in the words of the layout",
    cure: "Correct the scope, or ask the secretariat to say what the words stand for and have the file checked again.",
    ofCell: ["raw"],
    many: { what: "The scope of the rows is not known." },
  },
  "V24/unknown-perimeter": {
    what: "The perimeter of the row is not known: {raw}.",
    expected:
      "cooperatives (COOP) or cooperatives with the enterprises they control (COOP_SUBS), in the words of the layout",
    cure: "Correct the perimeter, or ask the secretariat to say what the words stand for and have the file checked again.",
    ofCell: ["raw"],
    many: { what: "The perimeter of the rows is not known." },
  },
  "V24/national-scope": {
    what: "The figures of the whole country roll up, since the organisation has no others; they carry flag D.",
    expected: "figures of the affiliated enterprises",
    cure: "Send figures of the affiliates when there are any.",
  },
  "V24/affiliated-scope-given": {
    what: "The return has figures of the affiliated enterprises, but those of the whole country roll up.",
    expected: "the affiliated scope, where a return has it",
    cure: "Ask the secretariat to set the scope that rolls up in the profile of the organisation.",
  },
  "V24/nothing-rolls-up": {
    what: "No row has figures of cooperatives in the scope that rolls up ({scope}); parts of a breakdown of your own do not count.",
    expected: "at least one row of scope {scope} and perimeter COOP that is of all the enterprises of its type",
    cure: "Add the total row of the breakdown, check the scope and perimeter of the rows, or ask the secretariat which scope of this organisation rolls up.",
  },
} as const satisfies Messages;

const checkRecord = (record: ReturnRecord): readonly Finding[] => {
  if (!hasFigures(record)) return [];
  const { scope, perimeter } = record;
  const place = { severity: "ERROR", level: "record", keepsOut: numberCells(record) } as const;
  const findings: Finding[] = [];
  if (scope.code === null) {
    const { address, raw } = scope;
    findings.push(makeFinding(messages, "V24/unknown-scope", { ...place, address, raw }, { raw: raw || "blank" }));
  }
  if (perimeter.code === null) {
    const { address, raw } = perimeter;
    findings.push(makeFinding(messages, "V24/unknown-perimeter", { ...place, address, raw }, { raw: raw || "blank" }));
  }
  return findings;
};

const checkTerms = (ret: Return): readonly Finding[] => {
  const scope = ret.terms.rollUpScope;
  const rows = new Set(countedFigures(ret).map(({ record }) => record));
  const counted = [...rows].filter((one) => one.perimeter.code === "COOP");
  const warn = { severity: "WARN", level: "file", address: wholeFile } as const;
  if (!counted.some((one) => one.scope.code === scope)) {
    return [makeFinding(messages, "V24/nothing-rolls-up", warn, { scope })];
  }
  if (scope === "AFF") return [];
  if (counted.some((one) => one.scope.code === "AFF")) {
    return [makeFinding(messages, "V24/affiliated-scope-given", warn, {})];
  }
  return [makeFinding(messages, "V24/national-scope", { ...warn, severity: "INFO" }, {})];
};

/** Every row says whose enterprises it counts, and the return has something in the scope that rolls up. */
export const v24: Rule = {
  id: "V24",
  text: `${ruleText("V24")}; a return without any row that rolls up, or with affiliated rows that do not, is a WARN; the national scope is an INFO; a figure that rolls up and goes on from another scope without flag B is a HOLD, another perimeter or revision of ISIC a WARN`,
  severities: ["ERROR", "HOLD", "WARN", "INFO"],
  level: "record",
  thresholds: {},
  messages,
  check: ({ ret }) => [...ret.records.flatMap(checkRecord), ...checkTerms(ret)],
  checkRow: ({ record }) => checkRecord(record),
  checkNeighbours: checkSwitches,
};
