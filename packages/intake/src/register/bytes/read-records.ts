import { makeRecordScan, type RecordScan, scanRecord } from "./scan-record.ts";

/** A record in its buffer, which is valid until the next one is read. */
export interface ByteRecord extends RecordScan {
  readonly bytes: Buffer;
  /** From 1, as Excel counts records. */
  readonly row: number;
  /** From 1, as an editor counts lines: where the record begins. */
  readonly line: number;
  readonly start: number;
  readonly end: number;
}

/** Cuts chunks into records, whatever cut the chunks. */
export interface RecordReader {
  /** Reads what is whole by now; answers "stop" when the visitor has seen enough or a record is too long. */
  push(chunk: Uint8Array): "go on" | "stop" | "too long";
  /** Reads the rest as the last record. */
  end(): "go on" | "stop" | "too long";
  /** How many records were whole by now. */
  count(): number;
}

export interface RecordOptions {
  /** The byte between two fields. */
  readonly delimiter: number;
  /** The fields of a record that are kept; further ones are counted. */
  readonly fields: number;
  /** Bytes of one record. */
  readonly longest: number;
}

type Visit = (record: ByteRecord) => "go on" | "stop";

/** A reader that holds at most one chunk and one record, and gives every record to `visit` with its place. */
export const readRecords = (options: RecordOptions, visit: Visit): RecordReader => {
  const { delimiter, longest } = options;
  const nothing: Buffer = Buffer.alloc(0);
  const scan = makeRecordScan(options.fields);
  const record: { -readonly [Key in keyof ByteRecord]: ByteRecord[Key] } = {
    ...scan,
    bytes: nothing,
    row: 0,
    line: 1,
    start: 0,
    end: 0,
  };
  let rest: Buffer = nothing;
  let line = 1;

  const read = (bytes: Buffer, isLast: boolean): "go on" | "stop" | "too long" => {
    const limit = bytes.length;
    const place = { delimiter, isLast };
    record.bytes = bytes;
    let at = 0;
    while (at < limit) {
      const next = scanRecord(bytes, at, limit, record, place);
      if (next === -1) break;
      record.row += 1;
      record.line = line;
      record.start = at;
      record.end = next;
      line += 1 + record.innerLines;
      at = next;
      if (next - record.start > longest) return "too long";
      if (visit(record) === "stop") return "stop";
    }
    rest = at === limit ? nothing : Buffer.from(bytes.subarray(at));
    return rest.length > longest ? "too long" : "go on";
  };

  return {
    push: (chunk) => {
      const own = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
      return read(rest.length === 0 ? own : Buffer.concat([rest, own]), false);
    },
    end: () => {
      const last = rest;
      rest = nothing;
      return read(last, true);
    },
    count: () => record.row,
  };
};
