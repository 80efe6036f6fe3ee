import { legalForms, lookAlikeKey } from "@coop-census/census";

/** `lookAlikeKey` of the name that was read last, without text where its letters are simple. */
export interface NameKey {
  readonly units: Uint16Array;
  length: number;
  /** A name in UTF-8 of no more bytes than there is room for. */
  readBytes(bytes: Buffer, start: number, end: number): void;
  readText(name: string): void;
}

const blank = 0x20;
const unknown = 0;
const firstBeyond = 0x80;
const firstOfThree = 0x800;
/** The first byte of a character of three bytes or more. */
const firstOfLong = 0xe0;

/** What the key makes of each character of one or two bytes: a letter or digit, a blank, or nobody knows without the rest. */
const folded = Uint16Array.from({ length: firstOfThree }, (_, code) => {
  const key = lookAlikeKey(`qq${String.fromCodePoint(code)}q`);
  if (key === "qq q") return blank;
  return /^qq[a-z0-9]q$/.test(key) ? key.charCodeAt(2) : unknown;
});

const isLetter = (unit: number | undefined): boolean => unit !== undefined && unit >= 0x61;

const hashOf = (units: Uint16Array, start: number, end: number): number => {
  let hash = 0;
  for (let at = start; at < end; at += 1) hash = Math.imul(hash, 31) + (units[at] ?? 0);
  return hash & 0xfff;
};

const mayBeForm = new Uint8Array(0x1000);
for (const form of legalForms)
  mayBeForm[
    hashOf(
      Uint16Array.from(form, (sign) => sign.charCodeAt(0)),
      0,
      form.length,
    )
  ] = 1;

const isForm = (units: Uint16Array, start: number, end: number): boolean =>
  mayBeForm[hashOf(units, start, end)] === 1 && legalForms.has(String.fromCharCode(...units.subarray(start, end)));

/** Room for names of so many bytes, and for longer ones as text. */
export const makeNameKey = (longest: number): NameKey => {
  const letters = new Uint16Array(longest + 1);
  const room = longest * 4;

  /** Writes the letters with one blank behind each word; -1 where a character is not simple. */
  const fold = (bytes: Buffer, start: number, end: number): number => {
    let length = 0;
    for (let at = start; at < end; at += 1) {
      const byte = bytes[at] ?? 0;
      if (byte >= firstOfLong) return -1;
      const isPair = byte >= firstBeyond;
      if (isPair) at += 1;
      const unit = folded[isPair ? ((byte & 0x1f) << 6) | ((bytes[at] ?? 0) & 0x3f) : byte] ?? unknown;
      if (unit === unknown) return -1;
      if (unit === blank && isBlankBefore(length)) continue;
      letters[length] = unit;
      length += 1;
    }
    if (isBlankBefore(length)) return length;
    letters[length] = blank;
    return length + 1;
  };

  const isBlankBefore = (at: number): boolean => at === 0 || letters[at - 1] === blank;
  const isSingle = (at: number): boolean => isLetter(letters[at]) && letters[at + 1] === blank;

  /** Copies the word that begins at a place, single letters that follow each other as one; answers where the next begins. */
  const copyWord = (from: number, length: number, to: number): number => {
    let at = from;
    let next = to;
    if (!isSingle(at)) {
      for (; letters[at] !== blank; at += 1, next += 1) key.units[next] = letters[at] ?? 0;
      end = next;
      return at + 1;
    }
    for (; at < length && isSingle(at); at += 2, next += 1) key.units[next] = letters[at] ?? 0;
    end = next;
    return at;
  };
  /** Where the word ended that was copied last. */
  let end = 0;

  const key: NameKey = {
    units: new Uint16Array(room),
    length: 0,
    readText: (name) => {
      const text = lookAlikeKey(name);
      key.length = Math.min(text.length, room);
      for (let at = 0; at < key.length; at += 1) key.units[at] = text.charCodeAt(at);
    },
    readBytes: (bytes, start, stop) => {
      const length = fold(bytes, start, stop);
      if (length === -1) {
        key.readText(bytes.toString("utf8", start, stop));
        return;
      }
      key.length = 0;
      for (let from = 0; from < length; ) {
        const begun = key.length === 0 ? 0 : key.length + 1;
        from = copyWord(from, length, begun);
        if (isForm(key.units, begun, end)) continue;
        if (begun > 0) key.units[begun - 1] = blank;
        key.length = end;
      }
    },
  };
  return key;
};
