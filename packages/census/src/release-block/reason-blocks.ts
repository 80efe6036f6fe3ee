import type { ExplainedChange } from "../edition-diff/explained-change.ts";
import type { ReleaseBlock } from "./release-block.ts";

/** A block for each figure that differs from the edition before without a reason (V27). */
export const reasonBlocks = (previous: string, changes: readonly ExplainedChange[]): readonly ReleaseBlock[] =>
  changes
    .filter(({ isTraced }) => !isTraced)
    .map(({ coordinates, before, after, unexplained }) => {
      const { series, view, geo, type, activity, indicator, detail, unit } = coordinates;
      return {
        rule: "V27",
        code: "V27/no-reason",
        coordinates: { series, geo, type, activity, indicator, detail, unit },
        params: {
          previous,
          was: before?.value ?? "no figure",
          is: after?.value ?? "no figure",
          unexplained,
          view: view ?? "",
        },
      };
    });
