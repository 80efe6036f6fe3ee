/** Where the fields of one record of delimited bytes stand; filled anew by each `scanRecord`. */
export interface RecordScan {
  /** First byte of each field; of a quoted field the byte after its quote. */
  readonly starts: Int32Array;
  /** Byte after the last of each field; of a quoted field its closing quote. */
  readonly ends: Int32Array;
  count: number;
  /** Whether a quoted field holds doubled quotes, which stand for one each. */
  hasDoubledQuotes: boolean;
  /** Whether a quoted field is followed by anything but a delimiter or the end of the record, or never closed. */
  isBroken: boolean;
  /** How many line ends stand within its quotes. */
  innerLines: number;
}

const quote = 0x22;
const lineFeed = 0x0a;
const carriageReturn = 0x0d;

/** Room for a record of so many fields; what is beyond it is counted, not kept. */
export const makeRecordScan = (fields: number): RecordScan => ({
  starts: new Int32Array(fields),
  ends: new Int32Array(fields),
  count: 0,
  hasDoubledQuotes: false,
  isBroken: false,
  innerLines: 0,
});

/** The byte after the closing quote, or -1 when the quotes do not close before `limit`. */
const skipQuoted = (bytes: Uint8Array, from: number, limit: number, scan: RecordScan): number => {
  let at = from;
  while (at < limit) {
    const byte = bytes[at];
    if (byte === quote) {
      if (at + 1 < limit && bytes[at + 1] === quote) {
        scan.hasDoubledQuotes = true;
        at += 2;
        continue;
      }
      return at + 1;
    }
    if (byte === lineFeed || (byte === carriageReturn && bytes[at + 1] !== lineFeed)) scan.innerLines += 1;
    at += 1;
  }
  return -1;
};

/** Where the unquoted text that begins at `from` ends: at a delimiter, a line end or `limit`. */
const skipPlain = (bytes: Uint8Array, from: number, limit: number, delimiter: number): number => {
  let at = from;
  while (at < limit) {
    const byte = bytes[at];
    if (byte === delimiter || byte === lineFeed || byte === carriageReturn) break;
    at += 1;
  }
  return at;
};

export interface ScanOptions {
  /** The byte between two fields. */
  readonly delimiter: number;
  /** Whether nothing follows behind the limit. */
  readonly isLast: boolean;
}

/** Finds the end of a quoted field; -1 when it may lie beyond the limit. */
const scanQuoted = (bytes: Uint8Array, from: number, limit: number, scan: RecordScan, options: ScanOptions): number => {
  const closed = skipQuoted(bytes, from + 1, limit, scan);
  // The quote may be the first half of a doubled one.
  if (!options.isLast && (closed === -1 || closed === limit)) return -1;
  const inside = closed === -1 ? limit : closed;
  const end = skipPlain(bytes, inside, limit, options.delimiter);
  const isWhole = closed !== -1 && end === closed;
  if (!isWhole) scan.isBroken = true;
  scan.starts[scan.count] = from + 1;
  scan.ends[scan.count] = isWhole ? closed - 1 : end;
  return end;
};

/** Where the record after a line end begins; -1 when the line end may be longer than what is known of it. */
const skipLineEnd = (bytes: Uint8Array, at: number, limit: number, isLast: boolean): number => {
  if (bytes[at] === lineFeed) return at + 1;
  if (at + 1 === limit) return isLast ? limit : -1;
  return bytes[at + 1] === lineFeed ? at + 2 : at + 1;
};

/**
 * Finds the record that begins at `from` by RFC 4180, with any line end, and answers where the next one begins; -1 when
 * the record may go on beyond `limit` and `isLast` does not say that nothing follows.
 */
export const scanRecord = (
  bytes: Uint8Array,
  from: number,
  limit: number,
  scan: RecordScan,
  options: ScanOptions,
): number => {
  const { starts, ends } = scan;
  const { delimiter, isLast } = options;
  scan.count = 0;
  scan.hasDoubledQuotes = false;
  scan.isBroken = false;
  scan.innerLines = 0;
  let start = from;
  while (true) {
    let at: number;
    if (start < limit && bytes[start] === quote) {
      at = scanQuoted(bytes, start, limit, scan, options);
      if (at === -1) return -1;
    } else {
      at = skipPlain(bytes, start, limit, delimiter);
      starts[scan.count] = start;
      ends[scan.count] = at;
    }
    scan.count += 1;
    if (at >= limit) return isLast ? limit : -1;
    if (bytes[at] !== delimiter) return skipLineEnd(bytes, at, limit, isLast);
    start = at + 1;
  }
};
