/** How the figures of one column are written. */
export interface FigureForm {
  /** The byte before a fraction. */
  readonly sign: number;
  /** Whether the column counts whole things: a fraction is then nothing ordinary. */
  readonly isWhole: boolean;
}

/** What was read last; `digits` counts from `start`, in which the decimal sign stands at `point`, or -1. */
export interface ReadFigure {
  value: number;
  point: number;
}

const isDigit = (byte: number | undefined): byte is number => byte !== undefined && byte >= 0x30 && byte <= 0x39;

/** A float holds any integer of so many digits exactly. */
const mostDigits = 15;
const mostFraction = 2;

/** Reads one or two digits behind the decimal sign; -1 for anything else. */
const readFraction = (bytes: Uint8Array, start: number, end: number): number => {
  if (end - start < 1 || end - start > mostFraction) return -1;
  let part = 0;
  for (let at = start; at < end; at += 1) {
    const byte = bytes[at];
    if (!isDigit(byte)) return -1;
    part = part * 10 + byte - 0x30;
  }
  return end - start === 1 ? part / 10 : part / 100;
};

const hasLeadingZero = (bytes: Uint8Array, start: number, end: number): boolean =>
  bytes[start] === 0x30 && end - start > 1 && isDigit(bytes[start + 1]);

/**
 * Reads an ordinary figure: digits without groups, no leading zero, at most two digits behind the decimal sign. Answers
 * false for everything else, also where it may be a figure; then a reader of text has to look.
 */
export const readFigure = (
  bytes: Uint8Array,
  start: number,
  end: number,
  { sign, isWhole }: FigureForm,
  read: ReadFigure,
): boolean => {
  if (end - start > mostDigits || hasLeadingZero(bytes, start, end)) return false;
  let value = 0;
  let at = start;
  for (; at < end; at += 1) {
    const byte = bytes[at];
    if (!isDigit(byte)) break;
    value = value * 10 + byte - 0x30;
  }
  if (at === start) return false;
  read.point = -1;
  if (at < end) {
    const fraction = isWhole || bytes[at] !== sign ? -1 : readFraction(bytes, at + 1, end);
    if (fraction === -1) return false;
    read.point = at;
    value += fraction;
  }
  read.value = value;
  return true;
};
