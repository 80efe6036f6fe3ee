/** The UTF-8 bytes of well-formed text, without BOM; a RangeError for a lone surrogate, which has no bytes. */
export const encodeUtf8 = (text: string): Uint8Array => {
  const bytes = new Uint8Array(sizeOf(text));
  let size = 0;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    if (unit < 0x80) {
      bytes[size] = unit;
      size += 1;
    } else {
      // A unit of a pair is not the code point: the pair is.
      const point = text.codePointAt(index) ?? unit;
      if (point >= 0x10000) index += 1;
      size = writePoint(bytes, size, point);
    }
  }
  return bytes;
};

const sizeOf = (text: string): number => {
  let size = text.length;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    // Two units that are a pair take four bytes together, any other unit up to three.
    if (unit >= 0x80) size += unit < 0x800 || (unit >= 0xd800 && unit < 0xe000) ? 1 : 2;
  }
  return size;
};

const writePoint = (bytes: Uint8Array, place: number, point: number): number => {
  const length = point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
  if (point >= 0xd800 && point < 0xe000) throw new RangeError("text with a lone surrogate has no UTF-8 form");
  for (let rest = point, index = length - 1; index > 0; index -= 1) {
    bytes[place + index] = 0x80 | (rest & 0x3f);
    rest >>= 6;
  }
  bytes[place] = ((0xf00 >> length) & 0xff) | (point >> (6 * (length - 1)));
  return place + length;
};
