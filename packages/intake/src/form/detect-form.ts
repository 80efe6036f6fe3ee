import type { Form } from "./form.ts";
import signatures from "./signatures.json" with { type: "json" };

const isBlank = (byte: number): boolean => byte === 0x20 || (byte >= 0x09 && byte <= 0x0d);

const textOf = (bytes: Buffer): string => bytes.toString("latin1").trimStart().toLowerCase();

/** The old Office container: an encrypted workbook, or a file of an Office older than 2007. */
const containerForm = (bytes: Buffer): Form =>
  bytes.includes(Buffer.from("EncryptedPackage", "utf16le"))
    ? { kind: "encrypted-workbook" }
    : { kind: "foreign", name: "Office file of the format before 2007 (.xls, .doc)" };

const markOf = (bytes: Buffer): "utf-8" | "utf-16le" | "utf-16be" | null => {
  const start = bytes.toString("hex", 0, 3);
  if (start === "efbbbf") return "utf-8";
  if (start.startsWith("fffe")) return "utf-16le";
  return start.startsWith("feff") ? "utf-16be" : null;
};

const markupForm = (bytes: Buffer): Form | null => {
  const start = textOf(bytes.subarray(0, 512));
  if (start.startsWith("<!doctype html") || start.startsWith("<html")) return { kind: "foreign", name: "web page" };
  return start.startsWith("<?xml") ? { kind: "foreign", name: "XML file" } : null;
};

/** Says what the bytes are; promises nothing on whether they are whole. */
export const detectForm = (input: Uint8Array): Form => {
  const bytes = Buffer.from(input.buffer, input.byteOffset, input.byteLength);
  const start = bytes.toString("hex", 0, 16);
  const mark = markOf(bytes);
  if (bytes.subarray(mark === null ? 0 : mark === "utf-8" ? 3 : 2).every(isBlank)) return { kind: "empty" };
  if (start.startsWith("504b0304")) return { kind: "zip" };
  if (start.startsWith("d0cf11e0a1b11ae1")) return containerForm(bytes);
  // A PDF may have a few bytes before its signature.
  if (bytes.subarray(0, 1024).includes("%PDF-")) return { kind: "foreign", name: "PDF" };
  const signature = signatures.find(({ hex }) => start.startsWith(hex));
  if (signature !== undefined) return { kind: "foreign", name: signature.name };
  if (mark !== null) return { kind: "text", mark };
  if (bytes.includes(0)) return { kind: "foreign", name: "binary file, or UTF-16 text without its byte order mark" };
  return markupForm(bytes) ?? { kind: "text", mark: null };
};
