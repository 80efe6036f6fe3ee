import type { Form } from "./form.ts";

const holds = (bytes: Buffer, stream: string): boolean => bytes.includes(Buffer.from(`${stream}\u0000`, "utf16le"));

/** The old Office container (OLE), told by the names of its streams: an encrypted workbook, or a file of an Office older than 2007. */
export const containerForm = (bytes: Buffer): Form => {
  if (bytes.includes(Buffer.from("EncryptedPackage", "utf16le"))) return { kind: "encrypted-workbook" };
  if (holds(bytes, "WordDocument")) return { kind: "foreign", name: "Word document of the format before 2007 (.doc)" };
  // Excel 97 to 2003 names its stream Workbook, Excel 5 and 95 name it Book.
  if (holds(bytes, "Workbook") || holds(bytes, "Book")) return { kind: "old-workbook" };
  return { kind: "foreign", name: "Office file of the format before 2007 (.ppt, .msg or another)" };
};
