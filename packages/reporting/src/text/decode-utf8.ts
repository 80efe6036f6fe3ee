/** As many as may safely be arguments of one call. */
const longest = 4096;

/** The text of UTF-8 bytes, a BOM kept as U+FEFF; null where they are not well-formed UTF-8. */
export const decodeUtf8 = (bytes: Uint8Array): string | null => {
  const pieces: string[] = [];
  try {
    for (let start = 0; start < bytes.length; ) {
      const isAscii = (bytes[start] ?? 0) < 0x80;
      let end = start + 1;
      // No sequence of several bytes has one below 0x80 in it: a run of the others is whole.
      while (end < bytes.length && (bytes[end] ?? 0) < 0x80 === isAscii && (!isAscii || end - start < longest))
        end += 1;
      const run = bytes.subarray(start, end);
      pieces.push(isAscii ? String(Reflect.apply(String.fromCharCode, null, run)) : decodeSequences(run));
      start = end;
    }
  } catch {
    return null;
  }
  return pieces.join("");
};

/** The one strict decoder of the language itself: it refuses overlong forms, surrogates and truncated sequences. */
const decodeSequences = (bytes: Uint8Array): string =>
  decodeURIComponent(Array.from(bytes, (byte) => `%${byte.toString(16).padStart(2, "0")}`).join(""));
