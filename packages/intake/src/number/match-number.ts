import { type Decimal, decimal } from "@coop-census/census";
import { type NumberFormat, plainSigns } from "./number-format.ts";

const escape = (sign: string): string => (sign === "." ? "\\." : sign);

const grammars = new Map<string, RegExp>();

const groupsOf = ({ thousands, grouping }: NumberFormat): string => {
  if (thousands === "") return "";
  const sign = escape(thousands);
  return grouping === "indian" ? `|[1-9]\\d?(?:${sign}\\d{2})*${sign}\\d{3}` : `|[1-9]\\d{0,2}(?:${sign}\\d{3})+`;
};

const makeGrammar = (format: NumberFormat): RegExp => {
  const { decimal: point } = format;
  const groups = groupsOf(format);
  return new RegExp(`^(-?)(0|[1-9]\\d*${groups})(?:${escape(point)}(\\d+))?$`);
};

/** One regular expression a format: making it costs more than matching. */
const grammarOf = (format: NumberFormat): RegExp => {
  const key = `${format.decimal}${format.thousands}${format.grouping ?? ""}`;
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

/** "1.234,50-", as accounting programs write a negative; with a fraction the minus can be nothing else. */
const trailingMinus = /^(\d.*[.,]\d{1,2})-$/;

/** Reads one number by the strict grammar of the format (groups of exactly three, or Indian); null when it is not in it. */
export const matchNumber = (text: string, format: NumberFormat): Decimal | null => {
  const match = grammarOf(format).exec(plainSigns(text).replace(trailingMinus, "-$1"));
  if (match === null) return null;
  const [, sign = "", whole = "", fraction = ""] = match;
  if (isBrokenGroup(whole, fraction)) return null;
  const digits = format.thousands === "" ? whole : whole.replaceAll(format.thousands, "");
  return decimal(fraction === "" ? `${sign}${digits}` : `${sign}${digits}.${fraction}`);
};
