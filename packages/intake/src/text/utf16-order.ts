import { decodeStrictly } from "./decode-strictly.ts";
import { isPossibleText } from "./is-possible-text.ts";

type Order = "utf-16le" | "utf-16be";

/** How much of the start is looked at; a table shows a delimiter or a line end long before. */
const headLength = 65_536;

const zerosAt = (bytes: Uint8Array, start: 0 | 1): number => {
  let zeros = 0;
  for (let at = start; at < bytes.length; at += 2) if (bytes[at] === 0) zeros += 1;
  return zeros;
};

const isText = (bytes: Uint8Array, order: Order): boolean => {
  const text = decodeStrictly(bytes, order);
  return text !== null && isPossibleText(text);
};

/** The byte order of UTF-16 text without a mark, shown by its zero bytes; null when it is none. */
export const utf16Order = (bytes: Uint8Array): Order | null => {
  if (bytes.length % 2 !== 0) return null;
  const head = bytes.subarray(0, headLength);
  const [even, odd] = [zerosAt(head, 0), zerosAt(head, 1)];
  // Every delimiter, digit and line end has its zero on the same side; a stray zero byte is no encoding.
  if (Math.max(even, odd) < Math.max(2, head.length / 40) || Math.min(even, odd) > head.length / 400) return null;
  const order = odd >= even ? "utf-16le" : "utf-16be";
  // A surrogate pair may be cut at the end of the head.
  const whole = isText(head, order) || (head.length === headLength && isText(head.subarray(0, -2), order));
  return whole ? order : null;
};
