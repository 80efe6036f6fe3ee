import type { RegisterRow } from "@coop-census/census";
import { makeNameKey, type NameKey } from "./name-key.ts";
import { makeSeenBefore } from "./seen-before.ts";

/** What may stand in several rows of enterprises; null where so much may that all rows have to be looked at. */
export interface Suspected {
  readonly identifiers: readonly string[] | null;
  /** Postcodes, as `lookAlikes` compares them, of names that may be alike. */
  readonly postcodes: readonly string[] | null;
  /** Whether every postcode of the register is written as it is compared. */
  readonly arePostcodesPlain: boolean;
}

/** Looks out for enterprises that a register has twice, row by row in the order of the file, in memory that stays the same. */
export interface Suspects {
  identifier(normalised: string): void;
  /** A name and its postcode, both given, where they stand in UTF-8. */
  named(bytes: Buffer, start: number, end: number, postcodeStart: number, postcodeEnd: number): void;
  row(row: RegisterRow): void;
  found(): Suspected;
}

const identifierRoom = 16 * 1024 * 1024;
const nameRoom = 32 * 1024 * 1024;
const mostSuspects = 20_000;
const longestName = 400;

const [firstPrime, secondPrime] = [0x01000193, 0x5bd1e995];
const forward = 0x3c;
const backward = 0x3e;

/** The halves of a key, from either end: keys one letter apart share one of them, or the same digits are not in both. */
const eachHalf = ({ units, length }: NameKey, from: number, see: (first: number, second: number) => void): void => {
  let [digits, more] = [from, ~from];
  for (let at = 0; at < length; at += 1) {
    const unit = units[at] ?? 0;
    if (unit < 0x30 || unit > 0x39) continue;
    digits = Math.imul(digits ^ unit, firstPrime);
    more = Math.imul(more ^ unit, secondPrime);
  }
  const low = length >> 1;
  const high = length - low;
  let [a, b, c, d] = [digits ^ forward, more ^ forward, digits ^ backward, more ^ backward];
  for (let at = 0; at < high; at += 1) {
    if (at === low) {
      see(a ^ low, b + low);
      see(c ^ low, d + low);
    }
    const [left, right] = [units[at] ?? 0, units[length - 1 - at] ?? 0];
    a = Math.imul(a ^ left, firstPrime);
    b = Math.imul(b ^ left, secondPrime);
    c = Math.imul(c ^ right, firstPrime);
    d = Math.imul(d ^ right, secondPrime);
  }
  see(a ^ high, b + high);
  see(c ^ high, d + high);
};

const isPlainSign = (byte: number): boolean =>
  (byte >= 0x30 && byte <= 0x39) || (byte >= 0x41 && byte <= 0x5a) || byte === 0x2d;

const comparable = (postcode: string): string => postcode.replaceAll(/\s/g, "").toUpperCase();

/** Looks out for those of one register. */
export const makeSuspects = (): Suspects => {
  const ids = makeSeenBefore(identifierRoom);
  const halves = makeSeenBefore(nameRoom);
  const identifiers = new Set<string>();
  const postcodes = new Set<string>();
  let arePostcodesPlain = true;
  let isAscii = true;
  const key = makeNameKey(longestName);
  let isSeen = false;
  const see = (first: number, second: number): void => {
    if (halves.see(first, second)) isSeen = true;
  };

  const identifier = (text: string): void => {
    let [first, second] = [text.length, ~text.length];
    for (let at = 0; at < text.length; at += 1) {
      const unit = text.charCodeAt(at);
      first = Math.imul(first ^ unit, firstPrime);
      second = Math.imul(second ^ unit, secondPrime);
    }
    if (ids.see(first, second) && identifiers.size <= mostSuspects) identifiers.add(text);
  };

  const compareNames = (code: Buffer, start: number, end: number): void => {
    if (key.length === 0) return;
    let hash = end - start;
    for (let at = start; at < end; at += 1) hash = Math.imul(hash ^ (code[at] ?? 0), firstPrime);
    isSeen = false;
    eachHalf(key, hash, see);
    if (isSeen && postcodes.size <= mostSuspects) postcodes.add(code.toString("utf8", start, end));
  };

  const text = (name: string, postcode: string): void => {
    const code = comparable(postcode);
    if (code !== postcode) arePostcodesPlain = false;
    // Beyond ASCII the database may compare postcodes in another way.
    if (/[^ -~]/.test(postcode)) isAscii = false;
    const bytes = Buffer.from(code);
    key.readText(name);
    compareNames(bytes, 0, bytes.length);
  };

  return {
    identifier,
    named: (bytes, start, end, postcodeStart, postcodeEnd) => {
      for (let at = postcodeStart; at < postcodeEnd; at += 1) {
        if (isPlainSign(bytes[at] ?? 0)) continue;
        text(bytes.toString("utf8", start, end), bytes.toString("utf8", postcodeStart, postcodeEnd));
        return;
      }
      key.readBytes(bytes, start, end);
      compareNames(bytes, postcodeStart, postcodeEnd);
    },
    row: ({ kind, nationalId, name, postcode }) => {
      if (kind !== "enterprise") return;
      if (nationalId !== null) identifier(nationalId);
      if (name !== null && postcode !== null) text(name, postcode);
    },
    found: () => ({
      identifiers: identifiers.size > mostSuspects ? null : [...identifiers],
      postcodes: postcodes.size > mostSuspects || !isAscii ? null : [...postcodes],
      arePostcodesPlain,
    }),
  };
};
