import { decodeStrictly, type StrictLabel } from "./decode-strictly.ts";
import { findInvalidUtf8 } from "./find-invalid-utf8.ts";
import { findInvalidUtf16 } from "./find-invalid-utf16.ts";

/** Where a line that cannot be decoded begins, and whether the decoder was at the start of a character there. */
const firstBadLine = (bytes: Uint8Array, label: StrictLabel): number => {
  let start = 0;
  while (start < bytes.length) {
    const found = bytes.indexOf(0x0a, start);
    const end = found === -1 ? bytes.length : found + 1;
    if (decodeStrictly(bytes.subarray(start, end), label) === null) return start;
    start = end;
  }
  return 0;
};

/** The first byte after which no continuation is a text: the bytes up to it decode to nothing even as a beginning. */
const firstBadByte = (bytes: Uint8Array, start: number, label: StrictLabel): number => {
  const decoder = new TextDecoder(label, { fatal: true, ignoreBOM: true });
  let last = start;
  for (let at = start; at < bytes.length; at++) {
    try {
      const text = decoder.decode(bytes.subarray(at, at + 1), { stream: true });
      if (/[\u0080-\u009f]/.test(text)) return last;
      if (text !== "") last = at + 1;
    } catch {
      return last;
    }
  }
  return last;
};

/** The first pair of bytes that is no character of Korean Windows, whose pairs all begin beyond ASCII. */
const firstBadPair = (bytes: Uint8Array, start: number): number => {
  let at = start;
  while (at < bytes.length) {
    const length = (bytes[at] ?? 0) < 0x80 ? 1 : 2;
    if (decodeStrictly(bytes.subarray(at, at + length), "euc-kr") === null) return at;
    at += length;
  }
  return at;
};

/** The offset where the first thing begins that is no character of the encoding; -1 when all are (the bytes have no mark). */
export const findUndecodable = (bytes: Uint8Array, label: StrictLabel): number => {
  if (label === "utf-8") return findInvalidUtf8(bytes);
  if (label === "utf-16le" || label === "utf-16be") return findInvalidUtf16(bytes, label);
  if (decodeStrictly(bytes, label) !== null) return -1;
  const line = firstBadLine(bytes, label);
  return label === "euc-kr" ? firstBadPair(bytes, line) : firstBadByte(bytes, line, label);
};
