/** Lead bytes of the blanks beyond ASCII, and of much else: who begins or ends with one is looked at as text. */
const mayBeBlank = (byte: number): boolean =>
  byte === 0xc2 || byte === 0xe1 || byte === 0xe2 || byte === 0xe3 || byte === 0xef;

const leadOfLast = (bytes: Uint8Array, start: number, end: number): number => {
  let at = end - 1;
  while (at > start && ((bytes[at] ?? 0) & 0xc0) === 0x80) at -= 1;
  return bytes[at] ?? 0;
};

const isTrimmed = (bytes: Uint8Array, start: number, end: number): boolean =>
  bytes[start] !== 0x20 &&
  bytes[end - 1] !== 0x20 &&
  !mayBeBlank(bytes[start] ?? 0) &&
  !mayBeBlank(leadOfLast(bytes, start, end));

const digit = 1;
const inNumber = 2;
const special = 3;
const firstOfControl = 4;

/** What each byte is: a digit; what else stands in a telephone number, or in a blank of several bytes; what is no plain text. */
const classes = Uint8Array.from({ length: 256 }, (_, byte) => {
  if (byte >= 0x30 && byte <= 0x39) return digit;
  if (byte < 0x20 || byte === 0x7f || "\\@".includes(String.fromCharCode(byte))) return special;
  if (byte === 0xc2) return firstOfControl;
  return byte >= 0x80 || " ()-./".includes(String.fromCharCode(byte)) ? inNumber : 0;
});

const longestNumber = 5;

/** How long the number is that a byte of this class ends: one begins with a digit and may go on with others of its signs. */
const grow = (run: number, of: number): number => (of === digit || (of !== 0 && run > 0) ? run + 1 : 0);

const isNoText = (bytes: Uint8Array, at: number, of: number): boolean =>
  of === special || (of === firstOfControl && (bytes[at + 1] ?? 0) < 0xa0);

/**
 * Whether UTF-8 text stands as it is to be stored: no outer blanks, control characters or backslashes, and nothing like an
 * address for mail or a telephone number. False in doubt.
 */
export const isPlainText = (bytes: Uint8Array, start: number, end: number, longest: number): boolean => {
  if (end - start > longest || start === end || !isTrimmed(bytes, start, end)) return false;
  let run = 0;
  for (let at = start; at < end; at += 1) {
    const of = classes[bytes[at] ?? 0] ?? special;
    run = grow(run, of);
    if (run > longestNumber || isNoText(bytes, at, of)) return false;
  }
  return true;
};
