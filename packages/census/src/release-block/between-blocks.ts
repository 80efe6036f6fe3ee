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
 * A block for each figure of which the difference to an earlier edition of the year tells a protected value (V29): what is
 * given in one of the two alone is judged as a figure of its own, by the edition that it is in. A release that an
 * organisation has signed by the later edition opens its values in both.
 */
export const betweenBlocks = (earlier: string, before: JudgedInputs, after: JudgedInputs): readonly ReleaseBlock[] => {
  const consents = [...before.protection.consents, ...after.protection.consents];
  const known = new Set(seriesOf(before.inputs.network));
  return seriesOf(after.inputs.network)
    .filter((series) => known.has(series))
    .flatMap((series) => {
      const judge = ({ inputs, protection }: JudgedInputs) => {
        const context = contextOfYear({ ...inputs, series, variant: "all_reported" });
        return { context, protection: protectionIn(context, { ...inputs, ...protection }) };
      };
      const old = judge({ ...before, protection: { ...before.protection, consents } });
      const now = judge(after);
      return changedMembers(old.context, now.context).flatMap((changed): readonly ReleaseBlock[] => {
        const { coordinates } = changed;
        const reason = now.protection.ofMembers(changed.after) ?? old.protection.ofMembers(changed.before);
        if (reason === null) return [];
        const reporters = new Set([...changed.before, ...changed.after].map(({ reporter }) => reporter));
        const params = { earlier, reporters: [...reporters].sort().join(", ") };
        return [{ rule: "V29", code: `V29/between-${reason}`, coordinates, params }];
      });
    });
};
