import type { ProtectionReason } from "../protection/protection-reason.ts";
import type { BlockCoordinates, ReleaseBlock } from "./release-block.ts";

/** A block for each figure that is protected (V29): nobody has proved that it cannot be found by subtraction. */
export const protectionBlocks = (
  cells: readonly (BlockCoordinates & {
    readonly reason: ProtectionReason | null;
    readonly reporters: { readonly ids: readonly string[] };
  })[],
): readonly ReleaseBlock[] =>
  cells.flatMap(({ reason, series, geo, type, activity, indicator, detail, unit, reporters }) =>
    reason === null
      ? []
      : [
          {
            rule: "V29",
            code: `V29/${reason}`,
            coordinates: { series, geo, type, activity, indicator, detail, unit },
            params: { reporters: [...reporters.ids].sort().join(", ") },
          },
        ],
  );
