import { sayBlock } from "@coop-census/census";
import { isStanding, type KeptBlock } from "@coop-census/store";

/** How many blocks stand, in one sentence; null stands for an edition that was never judged. */
export const sayBlockCount = (blocks: readonly KeptBlock[] | null): string => {
  if (blocks === null)
    return "It was never judged, so that it cannot be released: build the edition of its year again.";
  const standing = blocks.filter(isStanding);
  if (blocks.length === 0) return "Nothing stops its release.";
  const byRule = [...Map.groupBy(standing, ({ rule }) => rule)].map(([rule, all]) => `${all.length} of ${rule}`);
  return standing.length === 0
    ? `All of its ${blocks.length} blocks are cleared.`
    : `${standing.length} of its ${blocks.length} blocks stand and stop its release: ${byRule.join(", ")}.`;
};

const where = ({ coordinates }: KeptBlock): string => {
  const { series, geo, type, activity, indicator, detail, unit } = coordinates;
  const more = [activity, detail].filter((one) => one !== "_T").map((one) => `, ${one}`);
  return `${indicator} (${unit}) of ${type}${more.join("")} in ${geo}, series ${series}`;
};

const sayOne = (block: KeptBlock): string => {
  const { what, why, cure } = sayBlock(block);
  const { clearance } = block;
  const state =
    clearance === null
      ? "stands"
      : `${clearance.isCleared ? "cleared" : "stands again"}, by ${clearance.actor} on ${clearance.at.toISOString().slice(0, 10)}: ${clearance.because}`;
  return [
    `${block.ordinal}. ${block.rule} ${where(block)} — ${state}`,
    `   ${what} ${why}`,
    ...(isStanding(block) ? [`   → ${cure}`] : []),
  ].join("\n");
};

/** Every block in full sentences: what is wrong, where, why, what to do, and who has said what of it. */
export const sayBlocks = (edition: string, blocks: readonly KeptBlock[] | null): string => {
  const head = `Edition ${edition}: ${sayBlockCount(blocks)}`;
  if (blocks === null || blocks.length === 0) return head;
  const next = blocks.some(isStanding)
    ? [`→ census edition clear ${edition} NUMBER --because "…", or --rule V29 --all`]
    : [];
  return [head, "", ...blocks.map(sayOne), ...next].join("\n");
};
