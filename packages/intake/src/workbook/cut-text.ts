import { isAscii, isUtf8 } from "node:buffer";
import { xmlEncoding } from "./xml-encoding.ts";

/** Decodes XML that comes in chunks of bytes. */
export interface TextCutter {
  /** What can be read so far; throws a TypeError for a byte that the encoding does not know. */
  readonly write: (chunk: Buffer) => string;
  readonly end: () => string;
}

const decodeUtf8 = (bytes: Buffer): string => {
  if (isAscii(bytes)) return bytes.toString("latin1");
  if (!isUtf8(bytes)) throw new TypeError("The encoded data was not valid for encoding utf-8");
  return bytes.toString("utf8");
};

/** Bytes that may wait for the end of their tag. */
const longestWait = 65_536;

const mark = Buffer.from("efbbbf", "hex");

const utf8Cutter = (): TextCutter => {
  let rest = Buffer.alloc(0);
  let isFirst = true;
  const decode = (bytes: Buffer): string => {
    if (bytes.length === 0) return "";
    const start = isFirst && bytes.subarray(0, 3).equals(mark) ? 3 : 0;
    isFirst = false;
    return decodeUtf8(bytes.subarray(start));
  };
  /** A text without end is cut between two characters: continuation bytes go on with the one before. */
  const cutLong = (chunk: Buffer): string => {
    const all = Buffer.concat([rest, chunk]);
    let end = all.length - 1;
    while (end > 0 && ((all[end] ?? 0) & 0xc0) === 0x80) end -= 1;
    rest = Buffer.from(all.subarray(end));
    return decode(all.subarray(0, end));
  };
  return {
    write: (chunk) => {
      // Behind a tag no character is cut in two.
      const end = chunk.lastIndexOf(0x3e) + 1;
      if (end === 0 && rest.length + chunk.length < longestWait) {
        rest = Buffer.concat([rest, chunk]);
        return "";
      }
      if (end === 0) return cutLong(chunk);
      const text = decode(rest.length === 0 ? chunk.subarray(0, end) : Buffer.concat([rest, chunk.subarray(0, end)]));
      rest = Buffer.from(chunk.subarray(end));
      return text;
    },
    end: () => decode(rest),
  };
};

/** Makes a decoder of UTF-8 or UTF-16 that a byte order mark tells. UTF-8 is many times faster than a streaming TextDecoder. */
export const makeTextCutter = (): TextCutter => {
  let cutter: TextCutter | null = null;
  const cutterOf = (first: Buffer): TextCutter => {
    const encoding = xmlEncoding(first);
    if (encoding === "utf-8") return utf8Cutter();
    const decoder = new TextDecoder(encoding, { fatal: true });
    return { write: (chunk) => decoder.decode(chunk, { stream: true }), end: () => decoder.decode() };
  };
  return {
    write: (chunk) => {
      cutter ??= cutterOf(chunk);
      return cutter.write(chunk);
    },
    end: () => cutter?.end() ?? "",
  };
};
