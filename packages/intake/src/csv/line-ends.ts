/** How the lines of a text end, outside quoted cells. */
export type LineEnds = "\n" | "\r\n" | "\r" | "mixed";

export interface LineEndCounts {
  readonly style: LineEnds;
  readonly lineFeeds: number;
  readonly pairs: number;
  readonly returns: number;
}

const styleOf = (lineFeeds: number, pairs: number, returns: number): LineEnds => {
  const kinds = [lineFeeds, pairs, returns].filter((count) => count > 0).length;
  if (kinds > 1) return "mixed";
  if (pairs > 0) return "\r\n";
  return returns > 0 ? "\r" : "\n";
};

/** Counts the ends of lines of each kind; those within quotes are the cell's own. */
export const countLineEnds = (text: string): LineEndCounts => {
  let [lineFeeds, pairs, returns] = [0, 0, 0];
  let isQuoted = false;
  for (const [sign] of text.matchAll(/"|\r\n|\n|\r/g)) {
    if (sign === '"') isQuoted = !isQuoted;
    else if (isQuoted) continue;
    else if (sign === "\n") lineFeeds += 1;
    else if (sign === "\r") returns += 1;
    else pairs += 1;
  }
  return { style: styleOf(lineFeeds, pairs, returns), lineFeeds, pairs, returns };
};
