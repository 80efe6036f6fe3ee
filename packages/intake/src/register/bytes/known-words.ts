/** Remembers what a row's words came to, by their bytes; it forgets nothing and takes no more than it has room for. */
export interface KnownWords<Meaning> {
  /** The meaning of the bytes in `key` up to `length`; undefined where nobody has told it. */
  find(key: Uint8Array, length: number): Meaning | undefined;
  learn(key: Uint8Array, length: number, meaning: Meaning): void;
}

interface Entry<Meaning> {
  readonly key: Uint8Array;
  readonly meaning: Meaning;
}

const hashOf = (key: Uint8Array, length: number): number => {
  let hash = 0x811c9dc5;
  for (let at = 0; at < length; at += 1) hash = Math.imul(hash ^ (key[at] ?? 0), 0x01000193);
  return hash >>> 0;
};

const isSame = (a: Uint8Array, b: Uint8Array, length: number): boolean => {
  if (a.length !== length) return false;
  for (let at = 0; at < length; at += 1) if (a[at] !== b[at]) return false;
  return true;
};

/** Room for `most` different keys, a power of two. */
export const makeKnownWords = <Meaning>(most: number): KnownWords<Meaning> => {
  const slots: (Entry<Meaning> | undefined)[] = Array.from({ length: most * 2 });
  const mask = slots.length - 1;
  let count = 0;
  return {
    find: (key, length) => {
      for (let slot = hashOf(key, length) & mask; ; slot = (slot + 1) & mask) {
        const entry = slots[slot];
        if (entry === undefined) return undefined;
        if (isSame(entry.key, key, length)) return entry.meaning;
      }
    },
    learn: (key, length, meaning) => {
      if (count >= most) return;
      let slot = hashOf(key, length) & mask;
      while (slots[slot] !== undefined) slot = (slot + 1) & mask;
      slots[slot] = { key: key.slice(0, length), meaning };
      count += 1;
    },
  };
};
