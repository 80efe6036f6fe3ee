import type { Finding } from "../finding/finding.ts";
import { ruleSet } from "./rule-set.ts";
import { sayPlace } from "./say-place.ts";

/** A finding in English. */
export interface SaidFinding {
  readonly what: string;
  readonly where: string;
  readonly expected: string;
  readonly cure: string;
}

const messages = new Map(ruleSet.flatMap((rule) => Object.entries(rule.messages)));

const fill = (template: string, params: Readonly<Record<string, string>>): string =>
  template.replace(/\{(\w+)\}/g, (_whole, name: string) => params[name] ?? "…");

/** What a finding says, where, what was expected and what to do; a code of an unknown rule set is said as it stands. */
export const sayFinding = (finding: Finding): SaidFinding => {
  const where = sayPlace(finding.address);
  const message = messages.get(finding.code);
  if (message === undefined) return { what: finding.code, where, expected: "", cure: "" };
  return {
    what: fill(message.what, finding.params),
    where,
    expected: fill(message.expected, finding.params),
    cure: fill(message.cure, finding.params),
  };
};
