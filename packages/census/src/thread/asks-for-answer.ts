import type { Finding } from "../finding/finding.ts";
import { ruleSet } from "../rules/rule-set.ts";

type Judged = Pick<Finding, "rule" | "code" | "severity">;

const silent = new Map(ruleSet.flatMap(({ needsNoAnswer = {} }) => Object.entries(needsNoAnswer)));
const figureless = new Map(ruleSet.flatMap(({ doubtsNoFigure = {} }) => Object.entries(doubtsNoFigure)));

/** Whether a finding opens a thread: a WARN or QUERY, unless its rule says that it tells only what is known. */
export const asksForAnswer = ({ severity, code }: Judged): boolean =>
  (severity === "WARN" || severity === "QUERY") && !silent.has(code);

/** Whether figures are in doubt while nobody answers a finding; a rule may ask for what no figure stands for. */
export const doubtsFigures = (finding: Judged): boolean => asksForAnswer(finding) && !figureless.has(finding.code);
