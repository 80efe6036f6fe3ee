import { isUtf8 } from "node:buffer";
import { findInvalidUtf8 } from "../../text/find-invalid-utf8.ts";

/** Looks at chunks of UTF-8 as they come, wherever a character is cut. */
export interface Utf8Check {
  /** Where, from the beginning of the file, the first byte stands that no UTF-8 has; -1 while all is well. */
  push(chunk: Uint8Array): number;
  /** The same of what a last, unfinished character leaves. */
  end(): number;
  /** The first byte of an unfinished character. */
  rest(): number;
}

/** How many bytes at the end begin a character that is not yet whole. */
const unfinished = (bytes: Uint8Array): number => {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if ((byte & 0xc0) === 0x80) continue;
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 1;
    return length > back ? back : 0;
  }
  return 0;
};

export const makeUtf8Check = (): Utf8Check => {
  let rest: Buffer = Buffer.alloc(0);
  let before = 0;
  const look = (bytes: Buffer): number => (isUtf8(bytes) ? -1 : before + findInvalidUtf8(bytes));
  return {
    push: (chunk) => {
      const own = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
      const bytes = rest.length === 0 ? own : Buffer.concat([rest, own]);
      const whole = bytes.subarray(0, bytes.length - unfinished(bytes));
      const found = look(whole);
      before += whole.length;
      rest = Buffer.from(bytes.subarray(whole.length));
      return found;
    },
    end: () => look(rest),
    rest: () => rest[0] ?? 0,
  };
};
