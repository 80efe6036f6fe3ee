const isUtf32 = (bytes: Uint8Array, zeros: readonly [number, number]): boolean => {
  const end = Math.min(bytes.length - (bytes.length % 4), 4096);
  if (end < 8) return false;
  for (let at = 0; at < end; at += 4)
    if (bytes[at + zeros[0]] !== 0 || (bytes[at + zeros[1]] ?? 0) > 0x10) return false;
  return true;
};

/** The name of an encoding that files can have and this product does not read; null when the bytes show none. */
export const foreignEncoding = (bytes: Uint8Array): string | null => {
  if (isUtf32(bytes, [3, 2])) return "UTF-32LE";
  if (isUtf32(bytes, [0, 1])) return "UTF-32BE";
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 65_536));
  if (head.includes("\u001b$)C")) return "ISO-2022-KR";
  return head.includes("\u001b$)A") || head.includes("\u001b$)G") ? "ISO-2022-CN" : null;
};
