import { compareFindings } from "../finding/compare-findings.ts";
import type { Finding } from "../finding/finding.ts";
import { judge, type Outcome } from "../finding/outcome.ts";
import type { RuleContext } from "./rule-context.ts";
import { ruleSet } from "./rule-set.ts";

/** A return with all that the rules say of it. */
export interface Validation {
  /** Once each, in the order of the file. */
  readonly findings: readonly Finding[];
  readonly outcome: Outcome;
}

/** Judges a return by every rule; the same context always gives the same findings in the same order. */
export const validateReturn = (context: RuleContext): Validation => {
  const findings = ruleSet.flatMap((rule) => rule.check(context)).sort(compareFindings);
  return { findings, outcome: judge(findings) };
};
