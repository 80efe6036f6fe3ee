import { type Decimal, decimal } from "@coop-census/census";

const numberText = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d+))?$/;

/** What nearly every number is as it stands, where it is short enough for a double to hold every digit. */
const plain = /^-?(?:0|[1-9]\d*)(?:\.\d*[1-9])?$/;

/** Writes digits and a power of ten as plain decimal text. */
const plainText = (whole: string, fraction: string, exponent: number): string => {
  const digits = whole + fraction;
  const point = whole.length + exponent;
  if (point <= 0) return `0.${"0".repeat(-point)}${digits}`;
  return point >= digits.length
    ? digits + "0".repeat(point - digits.length)
    : `${digits.slice(0, point)}.${digits.slice(point)}`;
};

const expand = (text: string): string | null => {
  const match = numberText.exec(text);
  if (match === null) return null;
  const [, sign = "", whole = "", fraction = "", exponent = "0"] = match;
  return whole + fraction === "" ? null : `${sign === "-" ? "-" : ""}${plainText(whole, fraction, Number(exponent))}`;
};

/**
 * The number that a spreadsheet stores, exactly: a file holds doubles, so more than 15 digits are an artefact of writing
 * ("283.17000000000002") and the shortest text of the double is what was meant. Null when the text is no number.
 */
export const storedNumber = (text: string): Decimal | null => {
  if (text.length <= 15 && plain.test(text)) return decimal(text);
  const trimmed = text.trim();
  const double = Number(trimmed);
  if (!numberText.test(trimmed) || !Number.isFinite(double)) return null;
  if (double === 0) return expand(trimmed) === null ? null : decimal(0);
  const significant = trimmed
    .replace(/[eE].*$/, "")
    .replaceAll(/\D/g, "")
    .replace(/^0+/, "").length;
  const written = expand(significant > 15 ? String(double) : trimmed);
  return written === null ? null : decimal(written);
};
