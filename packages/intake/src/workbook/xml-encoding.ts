/** The encoding of an XML part by its first bytes: workbooks have UTF-8 or UTF-16. */
export const xmlEncoding = (first: Uint8Array): "utf-8" | "utf-16le" | "utf-16be" => {
  if (first[0] === 0xff && first[1] === 0xfe) return "utf-16le";
  return first[0] === 0xfe && first[1] === 0xff ? "utf-16be" : "utf-8";
};
