import { isAscii, isUtf8 } from "node:buffer";
import { encodings } from "@coop-census/contracts";
import { done, type Outcome, stopped } from "../finding/outcome.ts";
import { unreadable } from "../finding/unreadable.ts";
import type { Mark } from "./byte-order-mark.ts";
import { decodeStrictly, type StrictLabel } from "./decode-strictly.ts";
import { findMixedLines } from "./find-mixed-lines.ts";
import { findUndecodable } from "./find-undecodable.ts";
import { utf16Order } from "./utf16-order.ts";

export type Encoding = StrictLabel;

export interface DecodedText {
  readonly text: string;
  readonly encoding: Encoding;
}

/** Two bytes a character in these: a few characters of them may be UTF-8 by accident, so the profile's word stands. */
const pairedEncodings = new Set(["shift_jis", "euc-jp", "euc-kr", "gb18030", "big5", "iso-2022-jp"]);

/** The file's own words first: its mark, its zero bytes, then bytes that can only be UTF-8; the profile decides the rest. */
const encodingOf = (bytes: Uint8Array, mark: Mark, remembered: string | null): Encoding => {
  if (mark !== null) return mark;
  const order = utf16Order(bytes);
  if (order !== null) return order;
  const label = encodings.find((one) => one === remembered) ?? "utf-8";
  if (label === "utf-16" || label === "utf-8") return "utf-8";
  if (pairedEncodings.has(label) && decodeStrictly(bytes, label) !== null) return label;
  return isAscii(bytes) || !isUtf8(bytes) ? label : "utf-8";
};

const lineAt = (bytes: Uint8Array, offset: number): number =>
  bytes.subarray(0, offset).reduce((line, byte) => (byte === 0x0a ? line + 1 : line), 1);

const mixedFinding = (bytes: Uint8Array): Outcome<DecodedText> | null => {
  const mixed = findMixedLines(bytes);
  if (mixed === null) return null;
  const { main, other, lines, count } = mixed;
  const shown = lines.slice(0, 20).join(", ");
  const params = { main, other, lines: count > 20 ? `${shown}, …` : shown, count: String(count) };
  return stopped(unreadable("V01/mixed-encoding", params, { row: lines[0] ?? 0 }));
};

/**
 * Decodes strictly by a label of the profile: a byte that the encoding does not know is a finding at its line, and so
 * are lines in another encoding than the rest; never a replacement character.
 */
export const decodeText = (bytes: Uint8Array, mark: Mark, remembered: string | null): Outcome<DecodedText> => {
  const encoding = encodingOf(bytes, mark, remembered);
  const markLength = mark === null ? 0 : mark === "utf-8" ? 3 : 2;
  const body = bytes.subarray(markLength);
  const mixed = encoding.startsWith("utf-16") ? null : mixedFinding(body);
  if (mixed !== null) return mixed;
  const text = decodeStrictly(body, encoding);
  if (text !== null) return done({ text, encoding });
  const invalid = findUndecodable(body, encoding);
  const byte = `0x${(body[invalid] ?? 0).toString(16).toUpperCase().padStart(2, "0")}`;
  const line = lineAt(body, invalid);
  const params = { encoding, byte, offset: String(invalid + markLength), line: String(line) };
  return stopped(unreadable("V01/undecodable", params, { row: line }));
};
