import { writeUtf8 } from "./write-utf8.ts";

const blockSize = 1 << 18;

/** The UTF-8 bytes of many pieces of text one after the other, in blocks, without ever holding them as one. */
export function* encodeInBlocks(pieces: Iterable<string>): Generator<Uint8Array> {
  let block = new Uint8Array(blockSize);
  let size = 0;
  for (const piece of pieces) {
    const most = 3 * piece.length;
    if (size + most > block.length) {
      yield block.subarray(0, size);
      block = new Uint8Array(Math.max(blockSize, most));
      size = 0;
    }
    size = writeUtf8(piece, block, size);
  }
  yield block.subarray(0, size);
}

/** The bytes of blocks one after the other. */
export const joinBlocks = (blocks: readonly Uint8Array[]): Uint8Array => {
  const bytes = new Uint8Array(blocks.reduce((size, block) => size + block.length, 0));
  let place = 0;
  for (const block of blocks) {
    bytes.set(block, place);
    place += block.length;
  }
  return bytes;
};
