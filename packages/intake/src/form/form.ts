/** What the first bytes say the file is, whatever its name says. */
export type Form =
  | { readonly kind: "empty" }
  | { readonly kind: "text"; readonly mark: "utf-8" | "utf-16le" | "utf-16be" | null }
  | { readonly kind: "zip" }
  | { readonly kind: "json" }
  | { readonly kind: "encrypted-workbook" }
  /** A binary workbook of an Excel older than 2007. */
  | { readonly kind: "old-workbook" }
  /** A table of another program or an older form, which a spreadsheet program can save anew. */
  | { readonly kind: "other-spreadsheet"; readonly name: string }
  | { readonly kind: "foreign"; readonly name: string };
