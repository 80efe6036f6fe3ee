/** The UTF-8 bytes of well-formed text, without BOM; a RangeError for a lone surrogate, which has no bytes. */
export const encodeUtf8 = (text: string): Uint8Array => {
  // No code unit needs more than three bytes: those that come in pairs share four.
  const bytes = new Uint8Array(text.length * 3);
  let size = 0;
  const push = (byte: number): void => {
    bytes[size] = byte;
    size += 1;
  };
  const pushTail = (point: number, shift: number): void => push(0x80 | ((point >> shift) & 0x3f));
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    if (point < 0x80) push(point);
    else if (point < 0x800) {
      push(0xc0 | (point >> 6));
      pushTail(point, 0);
    } else if (point < 0x10000) {
      if (point >= 0xd800 && point < 0xe000) throw new RangeError("text with a lone surrogate has no UTF-8 form");
      push(0xe0 | (point >> 12));
      pushTail(point, 6);
      pushTail(point, 0);
    } else {
      push(0xf0 | (point >> 18));
      pushTail(point, 12);
      pushTail(point, 6);
      pushTail(point, 0);
    }
  }
  return bytes.slice(0, size);
};
