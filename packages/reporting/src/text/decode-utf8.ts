/** The text of UTF-8 bytes, a BOM kept as U+FEFF; null where they are not well-formed UTF-8. */
export const decodeUtf8 = (bytes: Uint8Array): string | null => {
  const escaped: string[] = [];
  for (const byte of bytes) escaped.push(`%${byte.toString(16).padStart(2, "0")}`);
  try {
    // The one strict decoder of the language itself: it refuses overlong forms, surrogates and truncated sequences.
    return decodeURIComponent(escaped.join(""));
  } catch {
    return null;
  }
};
