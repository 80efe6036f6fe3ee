/** The Unicode encoding that a text's first bytes name; null when they name none. */
export type Mark = "utf-8" | "utf-16le" | "utf-16be" | null;

/** Reads the byte order mark (two or three bytes) at the start. */
export const markOf = (bytes: Uint8Array): Mark => {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "utf-8";
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  return bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : null;
};
