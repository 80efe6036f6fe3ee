// UTF-16 puts the surrogates (U+10000 and above) before U+E000 to U+FFFF; code point order puts them last.
const rank = (unit: number): number => (unit < 0xd800 ? unit : unit < 0xe000 ? unit + 0x2000 : unit - 0x800);

/** Negative, zero or positive as `a` stands before, at or after `b` in the order of Unicode code points, the order of every edition file. */
export const compareCodePoints = (a: string, b: string): number => {
  // Most fields that are compared are the same.
  if (a === b) return 0;
  const shared = Math.min(a.length, b.length);
  for (let index = 0; index < shared; index += 1) {
    const difference = rank(a.charCodeAt(index)) - rank(b.charCodeAt(index));
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
};
