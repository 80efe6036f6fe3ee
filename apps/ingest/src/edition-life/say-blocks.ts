import { sayBlock } from "@coop-census/census";
import type { EditionBlocksAnswer } from "@coop-census/contracts";
import { isStanding, type KeptBlock } from "@coop-census/store";

/** What stops the release of an edition, in the words of the command line; null where it was never judged. */
export const sayBlocks = (edition: string, blocks: readonly KeptBlock[] | null): EditionBlocksAnswer => ({
  edition,
  blocks:
    blocks?.map((block) => {
      const { clearance } = block;
      return {
        block: block.ordinal,
        rule: block.rule,
        ...block.coordinates,
        ...sayBlock(block),
        isStanding: isStanding(block),
        clearance: clearance === null ? null : { ...clearance, at: clearance.at.toISOString() },
      };
    }) ?? null,
});
