import { encodeUtf8 } from "./encode-utf8.ts";

const blockLength = 1 << 18;

/** The UTF-8 bytes of many pieces of text one after the other, in blocks, without ever holding them as one. */
export function* encodeInBlocks(pieces: Iterable<string>): Generator<Uint8Array> {
  let waiting: string[] = [];
  let length = 0;
  for (const piece of pieces) {
    waiting.push(piece);
    length += piece.length;
    if (length < blockLength) continue;
    yield encodeUtf8(waiting.join(""));
    waiting = [];
    length = 0;
  }
  yield encodeUtf8(waiting.join(""));
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
