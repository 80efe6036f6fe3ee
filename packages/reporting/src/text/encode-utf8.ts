import { writeUtf8 } from "./write-utf8.ts";

/** The UTF-8 bytes of well-formed text, without BOM; a RangeError for a lone surrogate, which has no bytes. */
export const encodeUtf8 = (text: string): Uint8Array => {
  const bytes = new Uint8Array(sizeOf(text));
  writeUtf8(text, bytes, 0);
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
