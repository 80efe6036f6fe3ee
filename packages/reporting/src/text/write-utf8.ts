/**
 * Writes the UTF-8 bytes of well-formed text from a place on and answers with the place behind them; a RangeError for a
 * lone surrogate, which has no bytes. There must be room: at most three bytes for each unit of the text.
 */
export const writeUtf8 = (text: string, bytes: Uint8Array, start: number): number => {
  let place = start;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    if (unit < 0x80) {
      bytes[place] = unit;
      place += 1;
    } else {
      // A unit of a pair is not the code point: the pair is.
      const point = text.codePointAt(index) ?? unit;
      if (point >= 0x10000) index += 1;
      place = writePoint(bytes, place, point);
    }
  }
  return place;
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
