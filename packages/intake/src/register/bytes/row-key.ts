import type { ByteColumn } from "./byte-plan.ts";
import type { ByteRecord } from "./read-records.ts";

/** The words of one record, and which of its other fields are blank; the bytes are of the record that was read last. */
export interface RowKey {
  readonly bytes: Buffer;
  /** How many of the bytes there are; 0 for a record that nothing can be learnt of. */
  length: number;
  read(record: ByteRecord): void;
}

const longest = 1_000;
const fewest = 2;
const unit = 0x1f;

/** Makes the keys of the records below one header: equal keys are rows of the same words with the same figures given. */
export const makeRowKey = (columns: readonly ByteColumn[]): RowKey => {
  const bytes = Buffer.alloc(longest);
  const places = Int32Array.from(columns.flatMap(({ kind }, index) => (kind === "ignored" ? [] : [index])));
  const isWord = Uint8Array.from(columns, ({ kind }) => (kind === "word" ? 1 : 0));

  const put = (at: number, record: ByteRecord, index: number): number => {
    const start = record.starts[index] ?? 0;
    const end = record.ends[index] ?? 0;
    if (isWord[index] === 0) {
      bytes[at] = start === end ? 0 : 1;
      return at + 1;
    }
    for (let one = start; one < end; one += 1) bytes[at + one - start] = record.bytes[one] ?? 0;
    return at + end - start;
  };

  const key: RowKey = {
    bytes,
    length: 0,
    read: (record) => {
      key.length = 0;
      const { starts, ends } = record;
      let at = 0;
      let filled = 0;
      for (const index of places) {
        const room = (ends[index] ?? 0) - (starts[index] ?? 0);
        if (room > 0) filled += 1;
        if (isWord[index] === 1 && at + room > longest - 2 * columns.length) return;
        at = put(at, record, index);
        bytes[at] = unit;
        at += 1;
      }
      // A line of one word is no row of many columns.
      if (filled >= fewest && at <= longest) key.length = at;
    },
  };
  return key;
};
