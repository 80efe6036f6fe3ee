/**
 * Writes rows in the text format of Postgres's COPY: tabs between fields, a line feed behind each row, \N for nothing.
 * What is full is handed on and never touched again. A row that turns out not to be wanted is taken back.
 */
export interface CopyText {
  beginRow(): void;
  /** Bytes that need no escape. */
  bytes(from: Uint8Array, start: number, end: number): void;
  /** Any text; null for nothing. */
  text(value: string | null): void;
  integer(value: number): void;
  nothing(): void;
  zeros(count: number): void;
  point(): void;
  nextField(): void;
  endRow(): void;
  takeBackRow(): void;
  /** Hands on what is left. */
  flush(): void;
}

const tab = 0x09;
const lineFeed = 0x0a;

const marks: Readonly<Record<string, string>> = { "\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r" };

const escaped = (text: string): string => text.replaceAll(/[\\\t\n\r]/g, (mark) => marks[mark] ?? mark);

/** A writer that hands on `size` bytes at a time, or somewhat more where one row is longer. */
export const makeCopyText = (size: number, handOn: (bytes: Buffer) => void): CopyText => {
  let out = Buffer.allocUnsafeSlow(size);
  let at = 0;
  let rowStart = 0;

  // Whole rows are handed on; what there is of the next one moves to a new buffer.
  const makeRoom = (needed: number): void => {
    if (at + needed <= out.length) return;
    const full = out;
    const begun = at - rowStart;
    out = Buffer.allocUnsafeSlow(Math.max(size, begun + needed));
    full.copy(out, 0, rowStart, at);
    if (rowStart > 0) handOn(full.subarray(0, rowStart));
    at = begun;
    rowStart = 0;
  };

  const put = (byte: number): void => {
    makeRoom(1);
    out[at] = byte;
    at += 1;
  };

  return {
    beginRow: () => {
      rowStart = at;
    },
    bytes: (from, start, end) => {
      makeRoom(end - start);
      // Short fields are quicker copied byte by byte than by a call.
      for (let one = start; one < end; one += 1) {
        out[at] = from[one] ?? 0;
        at += 1;
      }
    },
    text: (value) => {
      const whole = value === null ? "\\N" : escaped(value);
      makeRoom(whole.length * 3);
      at += out.write(whole, at, "utf8");
    },
    integer: (value) => {
      makeRoom(12);
      let divisor = 1;
      while (divisor * 10 <= value) divisor *= 10;
      for (let rest = value; divisor >= 1; divisor /= 10) {
        const digit = Math.floor(rest / divisor);
        out[at] = 0x30 + digit;
        at += 1;
        rest -= digit * divisor;
      }
    },
    nothing: () => {
      makeRoom(2);
      out[at] = 0x5c;
      out[at + 1] = 0x4e;
      at += 2;
    },
    zeros: (count) => {
      for (let one = 0; one < count; one += 1) put(0x30);
    },
    point: () => put(0x2e),
    nextField: () => put(tab),
    endRow: () => {
      put(lineFeed);
      rowStart = at;
    },
    takeBackRow: () => {
      at = rowStart;
    },
    flush: () => {
      if (rowStart > 0) handOn(out.subarray(0, rowStart));
      out = Buffer.allocUnsafeSlow(size);
      at = 0;
      rowStart = 0;
    },
  };
};
