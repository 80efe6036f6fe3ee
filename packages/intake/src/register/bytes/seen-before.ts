/** Remembers hashes in a room that never grows: what was seen is always said to be, something else very seldom. */
export interface SeenBefore {
  /** Whether two independent hashes of one thing were seen before, perhaps; they are from then on. */
  see(first: number, second: number): boolean;
}

/** Spreads a hash over all its bits (the last step of MurmurHash3). */
const spread = (hash: number): number => {
  const half = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  const most = Math.imul(half ^ (half >>> 13), 0xc2b2ae35);
  return (most ^ (most >>> 16)) >>> 0;
};

/** The bits of the second hash that are looked at, so that both are exactly one float. */
const secondBits = 21;
const exactlyAtMost = 8_192;

/** A Bloom filter whose bits for one thing, four of them, stand beside each other. */
const makeFilter = (bytes: number): SeenBefore => {
  const words = new Int32Array(bytes / 4);
  const pairs = words.length / 2;
  return {
    see: (first, second) => {
      const at = (spread(first) & (pairs - 1)) * 2;
      const bits = spread(second);
      const low = (1 << (bits & 31)) | (1 << ((bits >>> 5) & 31));
      const high = (1 << ((bits >>> 10) & 31)) | (1 << ((bits >>> 15) & 31));
      const wasLow = words[at] ?? 0;
      const wasHigh = words[at + 1] ?? 0;
      words[at] = wasLow | low;
      words[at + 1] = wasHigh | high;
      return (wasLow & low) === low && (wasHigh & high) === high;
    },
  };
};

/** Some thousand things are kept as they are; from then on a filter of `bytes`, a power of two, stands for them. */
export const makeSeenBefore = (bytes: number): SeenBefore => {
  const early = new Set<number>();
  let filter: SeenBefore | null = null;
  const beginFilter = (): SeenBefore => {
    const made = makeFilter(bytes);
    for (const both of early) made.see(Math.floor(both / 2 ** secondBits), both % 2 ** secondBits);
    early.clear();
    return made;
  };
  return {
    see: (first, second) => {
      const part = second & (2 ** secondBits - 1);
      if (filter !== null) return filter.see(first, part);
      const both = (first >>> 0) * 2 ** secondBits + part;
      if (early.has(both)) return true;
      early.add(both);
      if (early.size > exactlyAtMost) filter = beginFilter();
      return false;
    },
  };
};
