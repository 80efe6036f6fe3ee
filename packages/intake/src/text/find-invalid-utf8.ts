/** How many bytes follow a lead byte, and the range of the first of them (RFC 3629); null for a byte that leads nothing. */
const sequence = (lead: number): { readonly length: number; readonly low: number; readonly high: number } | null => {
  if (lead >= 0xc2 && lead <= 0xdf) return { length: 1, low: 0x80, high: 0xbf };
  if (lead >= 0xe0 && lead <= 0xef)
    return { length: 2, low: lead === 0xe0 ? 0xa0 : 0x80, high: lead === 0xed ? 0x9f : 0xbf };
  if (lead >= 0xf0 && lead <= 0xf4)
    return { length: 3, low: lead === 0xf0 ? 0x90 : 0x80, high: lead === 0xf4 ? 0x8f : 0xbf };
  return null;
};

const isWhole = (bytes: Uint8Array, at: number, length: number, low: number, high: number): boolean => {
  for (let step = 1; step <= length; step++) {
    const byte = bytes[at + step] ?? 0;
    if (byte < (step === 1 ? low : 0x80) || byte > (step === 1 ? high : 0xbf)) return false;
  }
  return true;
};

/** The offset of the first byte that is no UTF-8; -1 when all are. */
export const findInvalidUtf8 = (bytes: Uint8Array): number => {
  let at = 0;
  while (at < bytes.length) {
    const lead = bytes[at] ?? 0;
    if (lead < 0x80) {
      at += 1;
      continue;
    }
    const expected = sequence(lead);
    if (expected === null || !isWhole(bytes, at, expected.length, expected.low, expected.high)) return at;
    at += expected.length + 1;
  }
  return -1;
};
