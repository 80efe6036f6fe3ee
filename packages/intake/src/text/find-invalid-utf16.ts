/** The offset of the first lone surrogate or of a last half unit; -1 when the text (without its mark) is whole. */
export const findInvalidUtf16 = (bytes: Uint8Array, order: "utf-16le" | "utf-16be"): number => {
  const high = order === "utf-16le" ? 1 : 0;
  for (let at = 0; at + 1 < bytes.length; at += 2) {
    const lead = bytes[at + high] ?? 0;
    if (lead < 0xd8 || lead > 0xdf) continue;
    const trail = bytes[at + 2 + high] ?? 0;
    if (lead >= 0xdc || trail < 0xdc || trail > 0xdf || at + 3 >= bytes.length) return at;
    at += 2;
  }
  return bytes.length % 2 === 0 ? -1 : bytes.length - 1;
};
