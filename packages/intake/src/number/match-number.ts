import { type Decimal, decimal } from "@coop-census/census";
import { type NumberFormat, plainSigns } from "./number-format.ts";

const escape = (sign: string): string => (sign === "." ? "\\." : sign);

const grammars = new Map<string, RegExp>();

const makeGrammar = ({ decimal: point, thousands }: NumberFormat): RegExp => {
  const groups = thousands === "" ? "" : `|[1-9]\\d{0,2}(?:${escape(thousands)}\\d{3})+`;
  return new RegExp(`^(-?)(0|[1-9]\\d*${groups})(?:${escape(point)}(\\d+))?$`);
};

/** One regular expression a format: making it costs more than matching. */
const grammarOf = (format: NumberFormat): RegExp => {
  const key = `${format.decimal}${format.thousands}`;
  const grammar = grammars.get(key) ?? makeGrammar(format);
  grammars.set(key, grammar);
  return grammar;
};

/**
 * "205.7000": at most three digits, then four or more that end in zero. It reads as a decimal nowhere but by accident:
 * a group of thousands was mistyped.
 */
const isBrokenGroup = (whole: string, fraction: string): boolean =>
  /^[1-9]\d{0,2}$/.test(whole) && fraction.length > 3 && fraction.endsWith("0");

/** Reads one number by the strict grammar of the format (groups of exactly three); null when it is not in it. */
export const matchNumber = (text: string, format: NumberFormat): Decimal | null => {
  const match = grammarOf(format).exec(plainSigns(text));
  if (match === null) return null;
  const [, sign = "", whole = "", fraction = ""] = match;
  if (isBrokenGroup(whole, fraction)) return null;
  const digits = format.thousands === "" ? whole : whole.replaceAll(format.thousands, "");
  return decimal(fraction === "" ? `${sign}${digits}` : `${sign}${digits}.${fraction}`);
};
