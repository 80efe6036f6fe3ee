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

const stateOf = ({ clearance }: KeptBlock): string =>
  clearance === null
    ? "stands"
    : `${clearance.isCleared ? "cleared" : "stands again"}, by ${clearance.actor} on ${clearance.at.toISOString().slice(0, 10)}: ${clearance.because}`;

const saySame = (block: KeptBlock): string => {
  const { what, why, cure } = sayBlock(block);
  return [`   ${what}`, `   ${why}`, ...(isStanding(block) ? [`   → ${cure}`] : [])].join("\n");
};

const sayTogether = (blocks: readonly KeptBlock[]): string => {
  const heads = blocks.map((block) => `${block.ordinal}. ${block.rule} ${where(block)} — ${stateOf(block)}`);
  return [...heads, ...blocks.slice(0, 1).map(saySame)].join("\n");
};

/** Every block: where, and who has said what of it; what is wrong, why and what to do is said once for blocks that are alike. */
export const sayBlocks = (edition: string, blocks: readonly KeptBlock[] | null): string => {
  const head = `Edition ${edition}: ${sayBlockCount(blocks)}`;
  if (blocks === null || blocks.length === 0) return head;
  const standing = blocks.find(isStanding);
  const next =
    standing === undefined
      ? []
      : [`→ census edition clear ${edition} NUMBER --because "…", or all of a rule: --rule ${standing.rule} --all`];
  const together = [...Map.groupBy(blocks, saySame).values()];
  return [head, "", ...together.map(sayTogether), ...next].join("\n");
};
