import { encodeUtf8 } from "./encode-utf8.ts";

const blockLength = 1 << 18;

/** The UTF-8 bytes of many pieces of text one after the other, without ever holding them as one text. */
export const encodePieces = (pieces: Iterable<string>): Uint8Array => {
  const blocks: Uint8Array[] = [];
  let waiting: string[] = [];
  let length = 0;
  const encodeWaiting = (): void => {
    blocks.push(encodeUtf8(waiting.join("")));
    waiting = [];
    length = 0;
  };
  for (const piece of pieces) {
    waiting.push(piece);
    length += piece.length;
    if (length >= blockLength) encodeWaiting();
  }
  encodeWaiting();
  const bytes = new Uint8Array(blocks.reduce((size, block) => size + block.length, 0));
  let place = 0;
  for (const block of blocks) {
    bytes.set(block, place);
    place += block.length;
  }
  return bytes;
};
