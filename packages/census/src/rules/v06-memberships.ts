import { compare, type Decimal, sum, zero } from "../decimal/decimal.ts";
import type { Finding } from "../finding/finding.ts";
import { makeFinding } from "../finding/make-finding.ts";
import type { Messages } from "../finding/message.ts";
import { figureRelations } from "../reference/figure-relations.ts";
import { ruleText } from "../reference/rule-text.ts";
import { type Figure, type FigureGroup } from "../return/figure-group.ts";
import { judgeGroups } from "./judge-groups.ts";
import type { Rule } from "./rule.ts";

const { memberCategories: categories } = figureRelations;

const messages = {
  "V06/categories": {
    what: "The member categories add up to {sum}, the total says {total}.",
    expected: "MBR_TOTAL as the sum of worker, producer, user, volunteer and support members",
    cure: "Check the total and its categories; legal persons cut across them and are not added.",
    ofCell: ["sum", "total"],
    many: { what: "The member categories do not add up to the totals." },
  },
  "V06/legal-persons": {
    what: "{legal} members are legal persons, of {total} members in all.",
    expected: "MBR_LEGAL of at most MBR_TOTAL",
    cure: "Check both figures.",
    ofCell: ["legal", "total"],
    many: { what: "More members are legal persons than there are members in all." },
  },
  "V06/worker-members": {
    what: "{working} worker-members work, but only {members} persons are members as workers.",
    expected: "MBR_WORKER of at least WRK_MBR",
    cure: "Check both figures: a member who works is a member.",
    ofCell: ["working", "members"],
    many: { what: "More worker-members work than persons are members as workers." },
  },
  "V06/members-are-workers": {
    what: "There are as many memberships as workers, {total}, to the last digit.",
    expected: "memberships and persons counted apart",
    cure: "Check that the two columns were not filled from one source; say so in the note if the figure is right.",
    ofCell: ["total"],
    many: { what: "There are as many memberships as workers, to the last digit." },
  },
} as const satisfies Messages;

const warn = ({ cell }: Figure) =>
  ({ severity: "WARN", level: "record", address: cell.address, indicator: cell.indicator, raw: cell.raw }) as const;

const checkCategories = (total: Figure, group: FigureGroup): readonly Finding[] => {
  const given = categories.map((code) => group.figures.get(code)?.value).filter((one) => one !== undefined);
  const added: Decimal = sum(given);
  const difference = compare(added, total.value);
  if (difference === 0 || (difference < 0 && given.length < categories.length)) return [];
  return [makeFinding(messages, "V06/categories", warn(total), { sum: added, total: total.value })];
};

const checkTotal = (total: Figure, group: FigureGroup): readonly Finding[] => {
  const findings = [...checkCategories(total, group)];
  const legal = group.figures.get("MBR_LEGAL");
  if (legal !== undefined && compare(legal.value, total.value) > 0) {
    const params = { legal: legal.value, total: total.value };
    findings.push(makeFinding(messages, "V06/legal-persons", warn(legal), params));
  }
  const workers = group.figures.get("WRK_TOTAL");
  if (workers !== undefined && workers.value === total.value && total.value !== zero) {
    findings.push(makeFinding(messages, "V06/members-are-workers", warn(total), { total: total.value }));
  }
  return findings;
};

const checkGroup = (group: FigureGroup): readonly Finding[] => {
  const total = group.figures.get("MBR_TOTAL");
  const findings = total === undefined ? [] : [...checkTotal(total, group)];
  const members = group.figures.get("MBR_WORKER");
  const working = group.figures.get("WRK_MBR");
  if (members !== undefined && working !== undefined && compare(members.value, working.value) < 0) {
    const params = { working: working.value, members: members.value };
    findings.push(makeFinding(messages, "V06/worker-members", warn(members), params));
  }
  return findings;
};

/** Memberships add up and are not persons. */
export const v06: Rule = {
  id: "V06",
  text: ruleText("V06"),
  severities: ["WARN"],
  level: "record",
  thresholds: {},
  messages,
  check: ({ ret }) => judgeGroups(ret, checkGroup),
  // One enterprise has as many members as workers more often than not.
  checkRow: (_row, { ret }) => judgeGroups(ret, checkGroup).filter(({ code }) => code !== "V06/members-are-workers"),
};
