import type { Profile } from "@coop-census/contracts";
import { labelKey } from "../header/label-key.ts";
import type { NamedIndicator } from "../header/unknown-header.ts";
import { judgeUnit } from "../unit/judge-unit.ts";

/**
 * Which indicator a profile knows under a word with its unit, or under the word alone where the unit is one that is
 * applied to the figure itself; null for any other, so that no unit is left unread.
 */
export const namedCode = (profile: Profile): ((named: NamedIndicator) => string | null) => {
  const codes = new Map(
    profile.labels
      .filter(({ dimension }) => dimension === "INDICATOR")
      .map(({ label, code }) => [labelKey(label), code]),
  );
  return ({ word, unit, label }) => {
    const whole = codes.get(labelKey(label));
    if (whole !== undefined) return whole;
    const code = codes.get(labelKey(word)) ?? null;
    return code !== null && judgeUnit(unit, code, profile.form.language) === "plain" ? code : null;
  };
};
