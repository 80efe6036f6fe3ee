import { changedMembers } from "../edition-diff/changed-members.ts";
import { protectionIn } from "../protection/protection-in.ts";
import { contextOfYear } from "../roll-up/context-of-year.ts";
import { seriesOf } from "../roll-up/series.ts";
import type { JudgedInputs } from "./between-blocks.ts";
import type { ReleaseBlock } from "./release-block.ts";

/**
 * A block for each figure that two series of an edition have and whose difference tells a protected value (V29): what only
 * one of the two counts is judged as a figure of its own.
 */
export const seriesBlocks = ({ inputs, protection }: JudgedInputs): readonly ReleaseBlock[] => {
  const judged = seriesOf(inputs.network).map((series) => {
    const context = contextOfYear({ ...inputs, series, variant: "all_reported" });
    return { series, context, protection: protectionIn(context, { ...inputs, ...protection }) };
  });
  return judged.flatMap((own, index) =>
    judged.slice(0, index).flatMap((other) =>
      changedMembers(other.context, own.context).flatMap(({ coordinates, before, after }): readonly ReleaseBlock[] => {
        const reason = own.protection.ofMembers(after) ?? other.protection.ofMembers(before);
        if (reason === null) return [];
        const reporters = [...new Set([...before, ...after].map(({ reporter }) => reporter))].sort().join(", ");
        return [{ rule: "V29", code: `V29/series-${reason}`, coordinates, params: { other: other.series, reporters } }];
      }),
    ),
  );
};
