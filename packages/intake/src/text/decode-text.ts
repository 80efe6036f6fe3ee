import { isAscii, isUtf8 } from "node:buffer";
import { done, type Outcome, stopped } from "../finding/outcome.ts";
import { unreadable } from "../finding/unreadable.ts";
import { findInvalidUtf8 } from "./find-invalid-utf8.ts";
import { findInvalidUtf16 } from "./find-invalid-utf16.ts";

export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";

export interface DecodedText {
  readonly text: string;
  readonly encoding: Encoding;
}

/** The bytes that windows-1252 leaves undefined. */
const undefinedBytes = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d]);

const findInvalid = (bytes: Uint8Array, encoding: Encoding): number => {
  if (encoding === "utf-8") return findInvalidUtf8(bytes);
  if (encoding === "windows-1252") return bytes.findIndex((byte) => undefinedBytes.has(byte));
  return findInvalidUtf16(bytes, encoding);
};

/** The file's own words first: its mark, then bytes that can only be UTF-8; the profile decides the rest. */
const encodingOf = (
  bytes: Uint8Array,
  mark: "utf-8" | "utf-16le" | "utf-16be" | null,
  remembered: string | null,
): Encoding => {
  if (mark !== null) return mark;
  if (remembered === "windows-1252" && (isAscii(bytes) || !isUtf8(bytes))) return "windows-1252";
  return "utf-8";
};

const lineAt = (bytes: Uint8Array, offset: number): number =>
  bytes.subarray(0, offset).reduce((line, byte) => (byte === 0x0a ? line + 1 : line), 1);

/** Decodes strictly: a byte that the encoding does not know is a finding at its line, never a replacement character. */
export const decodeText = (
  bytes: Uint8Array,
  mark: "utf-8" | "utf-16le" | "utf-16be" | null,
  remembered: string | null,
): Outcome<DecodedText> => {
  const encoding = encodingOf(bytes, mark, remembered);
  const markLength = mark === null ? 0 : mark === "utf-8" ? 3 : 2;
  const body = bytes.subarray(markLength);
  const invalid = findInvalid(body, encoding);
  if (invalid === -1) return done({ text: new TextDecoder(encoding, { ignoreBOM: true }).decode(body), encoding });
  const byte = `0x${(body[invalid] ?? 0).toString(16).toUpperCase().padStart(2, "0")}`;
  const line = lineAt(body, invalid);
  const params = { encoding, byte, offset: String(invalid + markLength), line: String(line) };
  return stopped(unreadable("V01/undecodable", params, { row: line }));
};
