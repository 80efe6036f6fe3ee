export * from "./book.ts";
export * from "./escape-text.ts";
export * from "./escape-xml.ts";
export * from "./fits-number.ts";
export * from "./make-style-sheet.ts";
export * from "./style-sheet.ts";
export * from "./unwritable.ts";
export * from "./write-book.ts";
