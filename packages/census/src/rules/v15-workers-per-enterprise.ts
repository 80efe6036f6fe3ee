import { compare, decimal, divide, zero } from "../decimal/decimal.ts";
import type { Finding } from "../finding/finding.ts";
import { makeFinding } from "../finding/make-finding.ts";
import type { Messages } from "../finding/message.ts";
import { peerYears } from "../neighbours/neighbour-context.ts";
import { ruleText } from "../reference/rule-text.ts";
import { isUndivided } from "../return/dimensions-of-record.ts";
import { type FigureGroup } from "../return/figure-group.ts";
import { judgeGroups } from "./judge-groups.ts";
import type { Rule } from "./rule.ts";
import { checkPeers, peerFactor, v15Peers } from "./v15-peers.ts";

const lowest = decimal(1);
const highest = decimal(500);

const messages = {
  ...v15Peers,
  "V15/unusual-size": {
    what: "There are {ratio} workers per enterprise.",
    expected: "between {low} and {high} workers per enterprise",
    cure: "Check the number of enterprises and of workers; say so in the note if they are right.",
    ofCell: ["ratio"],
    many: { what: "The number of workers per enterprise is unusual." },
  },
  "V15/workers-without-enterprises": {
    what: "There are {workers} workers and no enterprise.",
    expected: "at least one enterprise",
    cure: "Check the number of enterprises and of workers.",
    ofCell: ["workers"],
    many: { what: "There are workers and no enterprise." },
  },
} as const satisfies Messages;

const checkGroup = ({ figures, record }: FigureGroup): readonly Finding[] => {
  // Enterprises of one size have as many workers as the size says.
  if (!isUndivided(record)) return [];
  const workers = figures.get("WRK_TOTAL");
  const enterprises = figures.get("ENT_TOTAL");
  if (workers === undefined || enterprises === undefined) return [];
  const { address, raw, indicator } = workers.cell;
  const place = { severity: "WARN", level: "record", address, indicator, raw } as const;
  if (compare(enterprises.value, zero) <= 0) {
    if (compare(workers.value, zero) <= 0) return [];
    return [makeFinding(messages, "V15/workers-without-enterprises", place, { workers: workers.value })];
  }
  const ratio = divide(workers.value, enterprises.value, 6);
  const shown = divide(workers.value, enterprises.value, 1);
  if (compare(ratio, lowest) < 0 || compare(ratio, highest) > 0) {
    return [makeFinding(messages, "V15/unusual-size", place, { ratio: shown, low: lowest, high: highest })];
  }
  return [];
};

/** Workers per enterprise, by itself and beside the country and type in the three years before. */
export const v15: Rule = {
  id: "V15",
  text: `${ruleText("V15")}; the mean is all workers by all enterprises that were given together and fresh for the three years before`,
  severities: ["WARN"],
  level: "record",
  thresholds: { lowest, highest, peerFactor, peerYears: String(peerYears) },
  messages,
  check: ({ ret }) => judgeGroups(ret, checkGroup),
  checkNeighbours: checkPeers,
};
