const decodeWansung = (bytes: Uint8Array): string => new TextDecoder("euc-kr", { fatal: true }).decode(bytes);

const isLetter = (byte: number): boolean => (byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a);

/** The syllables of KS X 1001, which EUC-KR has. */
const standard = (): ReadonlySet<string> => {
  const bytes: number[] = [];
  for (let lead = 0xb0; lead <= 0xc8; lead++) for (let trail = 0xa1; trail <= 0xfe; trail++) bytes.push(lead, trail);
  return new Set(decodeWansung(Uint8Array.from(bytes)));
};

/** The other 8,822 syllables, which Windows added in the order of Unicode, in the places that EUC-KR leaves free. */
const makeExtension = (): ReadonlyMap<number, string> => {
  const known = standard();
  const syllables = Array.from({ length: 0xd7a3 - 0xac00 + 1 }, (_, index) => String.fromCodePoint(0xac00 + index));
  const others = syllables.filter((syllable) => !known.has(syllable)).values();
  const extension = new Map<number, string>();
  for (let lead = 0x81; lead <= 0xc6; lead++) {
    for (let trail = 0x41; trail <= (lead > 0xa0 ? 0xa0 : 0xfe); trail++) {
      if (trail < 0x81 && !isLetter(trail)) continue;
      const next = others.next();
      if (next.done !== true) extension.set(lead * 256 + trail, next.value);
    }
  }
  return extension;
};

let extension: ReadonlyMap<number, string> | null = null;

/**
 * The text of Korean Windows (code page 949, which WHATWG calls euc-kr), where the platform's decoder knows only the
 * 2,350 syllables of the standard; throws a TypeError like that decoder for bytes that are no text.
 */
export const decodeWindows949 = (bytes: Uint8Array): string => {
  extension ??= makeExtension();
  const parts: string[] = [];
  let start = 0;
  for (let at = 0; at < bytes.length; at++) {
    const lead = bytes[at] ?? 0;
    if (lead < 0x80) continue;
    const syllable = extension.get(lead * 256 + (bytes[at + 1] ?? 0));
    if (syllable !== undefined) {
      parts.push(decodeWansung(bytes.subarray(start, at)), syllable);
      start = at + 2;
    }
    at += 1;
  }
  return [...parts, decodeWansung(bytes.subarray(start))].join("");
};
