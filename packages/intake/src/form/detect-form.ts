import { type Mark, markOf } from "../text/byte-order-mark.ts";
import { foreignEncoding } from "../text/foreign-encoding.ts";
import { utf16Order } from "../text/utf16-order.ts";
import { containerForm } from "./container-form.ts";
import type { Form } from "./form.ts";
import { beginsAsJson } from "./json-form.ts";
import { markupForm } from "./markup-form.ts";
import signatures from "./signatures.json" with { type: "json" };

const isBlank = (byte: number): boolean => byte === 0x20 || (byte >= 0x09 && byte <= 0x0d);

const markLength = (mark: Mark): number => (mark === null ? 0 : mark === "utf-8" ? 3 : 2);

/** Enough for the declarations that some programs write before the first element. */
const looked = 4096;

const startText = (bytes: Buffer, mark: Mark): string => {
  const start = bytes.subarray(markLength(mark), looked);
  return mark === "utf-16le" || mark === "utf-16be" ? new TextDecoder(mark).decode(start) : start.toString("latin1");
};

/** A text file: a table, or markup or JSON with the same first bytes. */
const textForm = (bytes: Buffer, mark: Mark): Form => {
  const text = startText(bytes, mark);
  if (beginsAsJson(text)) return { kind: "json" };
  return markupForm(text.toLowerCase()) ?? { kind: "text", mark };
};

/** Says what the bytes are; promises nothing on whether they are whole. */
export const detectForm = (input: Uint8Array): Form => {
  const bytes = Buffer.from(input.buffer, input.byteOffset, input.byteLength);
  const start = bytes.toString("hex", 0, 16);
  const mark = markOf(bytes);
  if (bytes.subarray(markLength(mark)).every(isBlank)) return { kind: "empty" };
  if (start.startsWith("504b0304")) return { kind: "zip" };
  if (start.startsWith("d0cf11e0a1b11ae1")) return containerForm(bytes);
  // The first record of a workbook of Excel 2 to 5, which had no container.
  if (/^09(00|02|04|08)0[468]00/.test(start)) return { kind: "old-workbook" };
  // A PDF may have a few bytes before its signature.
  if (bytes.subarray(0, 1024).includes("%PDF-")) return { kind: "foreign", name: "PDF" };
  const signature = signatures.find(({ hex }) => start.startsWith(hex));
  if (signature !== undefined) return { kind: "foreign", name: signature.name };
  const encoding = foreignEncoding(bytes);
  if (encoding !== null) return { kind: "foreign", name: `text in ${encoding}` };
  if (mark !== null || !bytes.includes(0)) return textForm(bytes, mark);
  return utf16Order(bytes) === null ? { kind: "foreign", name: "binary file" } : { kind: "text", mark: null };
};
