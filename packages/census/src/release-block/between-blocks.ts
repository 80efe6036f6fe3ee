import { changedMembers } from "../edition-diff/changed-members.ts";
import type { FrozenYear } from "../edition-diff/frozen-year.ts";
import type { ProtectedYear } from "../protection/contribution-in.ts";
import { protectionIn } from "../protection/protection-in.ts";
import { contextOfYear } from "../roll-up/context-of-year.ts";
import { seriesOf } from "../roll-up/series.ts";
import type { ReleaseBlock } from "./release-block.ts";

/** What the figures of an edition follow from, and what they are judged by. */
export interface JudgedInputs {
  readonly inputs: FrozenYear;
  readonly protection: Pick<ProtectedYear, "behind" | "consents">;
}

/**
 * A block for each figure of which the difference to an earlier edition, be it of the year or of a later one whose series
 * shows the year, tells a protected value (V29): what is given in one of the two alone is judged as a figure of its own, by the edition that it is in. A release that an
 * organisation has signed by the later edition opens its values in both.
 */
export const betweenBlocks = (earlier: string, before: JudgedInputs, after: JudgedInputs): readonly ReleaseBlock[] => {
  const consents = [...before.protection.consents, ...after.protection.consents];
  const known = new Set(seriesOf(before.inputs.network));
  return seriesOf(after.inputs.network)
    .filter((series) => known.has(series))
    .flatMap((series) => {
      const contextOf = ({ inputs }: JudgedInputs) => contextOfYear({ ...inputs, series, variant: "all_reported" });
      const [old, now] = [contextOf(before), contextOf(after)];
      const changes = changedMembers(old, now);
      if (changes.length === 0) return [];
      const wasProtected = protectionIn(old, { ...before.inputs, behind: before.protection.behind, consents });
      const isProtected = protectionIn(now, { ...after.inputs, ...after.protection });
      return changes.flatMap((changed): readonly ReleaseBlock[] => {
        const { coordinates } = changed;
        const reason = isProtected.ofMembers(changed.after) ?? wasProtected.ofMembers(changed.before);
        if (reason === null) return [];
        const reporters = new Set([...changed.before, ...changed.after].map(({ reporter }) => reporter));
        const params = { earlier, year: String(after.inputs.year), reporters: [...reporters].sort().join(", ") };
        return [{ rule: "V29", code: `V29/between-${reason}`, coordinates, params }];
      });
    });
};
