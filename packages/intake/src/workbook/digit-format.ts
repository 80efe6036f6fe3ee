const part = /0+|"([^"]*)"|\\(.)|[-\s/()+:]/gy;

/** Reads a format code of digits that are always shown; null when it is not one, or shows no leading zero. */
export const digitFormat = (code: string | undefined): readonly (number | string)[] | null => {
  const first = (code ?? "").split(";")[0] ?? "";
  const parts: (number | string)[] = [];
  let read = 0;
  for (const match of first.matchAll(part)) {
    const [text, quoted, escaped] = match;
    read += text.length;
    parts.push(text.startsWith("0") ? text.length : (quoted ?? escaped ?? text));
  }
  const digits = parts.reduce<number>((sum, one) => sum + (typeof one === "number" ? one : 0), 0);
  return read === first.length && digits >= 2 ? parts : null;
};

/** The text that a person sees of a whole number in such a format ("00123"); null for a number that is not whole. */
export const showDigits = (parts: readonly (number | string)[], value: string): string | null => {
  if (!/^\d+$/.test(value)) return null;
  const width = parts.reduce<number>((sum, one) => sum + (typeof one === "number" ? one : 0), 0);
  let rest = value.padStart(width, "0");
  const shown: string[] = [];
  const first = parts.findIndex((one) => typeof one === "number");
  for (const [index, one] of [...parts.entries()].toReversed()) {
    if (typeof one === "string") shown.unshift(one);
    else {
      // More digits than places: the leftmost group has them all.
      const taken = index === first ? rest.length : one;
      shown.unshift(rest.slice(rest.length - taken));
      rest = rest.slice(0, rest.length - taken);
    }
  }
  return shown.join("");
};
