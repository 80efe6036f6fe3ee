/** What the first bytes say the file is, whatever its name says. */
export type Form =
  | { readonly kind: "empty" }
  | { readonly kind: "text"; readonly mark: "utf-8" | "utf-16le" | "utf-16be" | null }
  | { readonly kind: "zip" }
  | { readonly kind: "encrypted-workbook" }
  | { readonly kind: "foreign"; readonly name: string };
