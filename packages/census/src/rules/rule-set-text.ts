import { ruleSet } from "./rule-set.ts";

const sortedThresholds = (thresholds: Readonly<Record<string, string>>): readonly (readonly [string, string])[] =>
  Object.entries(thresholds).sort(([a], [b]) => (a < b ? -1 : 1));

/** What the rules decide by, as canonical text of one JSON line a rule: its hash names the rule set of an edition. */
export const ruleSetCanonicalText = (): string =>
  [...ruleSet]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map(({ id, text, severities, level, thresholds, needsNoAnswer = {}, doubtsNoFigure = {} }) =>
      JSON.stringify([
        id,
        text,
        [...severities].sort(),
        level,
        sortedThresholds(thresholds),
        Object.keys(needsNoAnswer).sort(),
        Object.keys(doubtsNoFigure).sort(),
      ]),
    )
    .map((line) => `${line}\n`)
    .join("");
