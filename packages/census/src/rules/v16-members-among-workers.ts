import { compare, decimal, divide, multiply, zero } from "../decimal/decimal.ts";
import type { Finding } from "../finding/finding.ts";
import { makeFinding } from "../finding/make-finding.ts";
import type { Messages } from "../finding/message.ts";
import { topType } from "../reference/coop-type.ts";
import { ruleText } from "../reference/rule-text.ts";
import { isUndivided } from "../return/dimensions-of-record.ts";
import type { FigureGroup } from "../return/figure-group.ts";
import { judgeGroups } from "./judge-groups.ts";
import type { Rule } from "./rule.ts";

/** The share of worker-members from which the workers' own are the majority. */
const leastMemberShare = decimal("0.5");

const messages = {
  "V16/few-members": {
    what: "{members} of {workers} workers are worker-members ({percent}%), in cooperatives of their workers.",
    expected: "worker-members as at least {least}% of the workers",
    cure: "Check both figures and the type; say so in the note if they are right.",
    ofCell: ["members", "workers", "percent"],
    many: { what: "Worker-members are the smaller part of the workers, in cooperatives of their workers." },
  },
  "V16/members-only": {
    what: "All {workers} workers are worker-members, without a single employee.",
    expected: "worker-members counted apart from other workers",
    cure: "Confirm that nobody works there without being a member, or give the worker-members alone.",
    ofCell: ["workers"],
    many: { what: "All workers are worker-members, without a single employee." },
  },
} as const satisfies Messages;

const checkGroup = ({ figures, record }: FigureGroup): readonly Finding[] => {
  // Nobody said how many of the women or of the smallest enterprises' workers should be members.
  if (topType(record.type.code ?? "") !== "WORKER" || !isUndivided(record)) return [];
  const workers = figures.get("WRK_TOTAL");
  const members = figures.get("WRK_MBR");
  if (workers === undefined || members === undefined || compare(workers.value, zero) <= 0) return [];
  const { address, raw, indicator } = members.cell;
  const place = { level: "record", address, indicator, raw } as const;
  if (members.value === workers.value) {
    const params = { workers: workers.value };
    return [makeFinding(messages, "V16/members-only", { ...place, severity: "QUERY" }, params)];
  }
  if (compare(members.value, multiply(workers.value, leastMemberShare)) >= 0) return [];
  const params = {
    members: members.value,
    workers: workers.value,
    percent: divide(multiply(members.value, decimal(100)), workers.value, 1),
    least: multiply(leastMemberShare, decimal(100)),
  };
  return [makeFinding(messages, "V16/few-members", { ...place, severity: "WARN" }, params)];
};

/** Most workers of a worker cooperative are its members; all of them is asked about. */
export const v16: Rule = {
  id: "V16",
  text: `${ruleText("V16")}; a share of exactly 1 is a QUERY; a register is judged by its sums`,
  severities: ["WARN", "QUERY"],
  level: "record",
  thresholds: { leastMemberShare },
  messages,
  check: ({ ret }) => judgeGroups(ret, checkGroup),
};
