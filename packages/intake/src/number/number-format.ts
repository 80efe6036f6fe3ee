/** The signs a file writes numbers with. A thousands sign of " " is any space (U+00A0, U+202F, U+2009); "" is none. */
export interface NumberFormat {
  readonly decimal: "." | ",";
  readonly thousands: "" | "." | "," | " " | "'";
  /** indian: 1,23,45,678 (three digits, then pairs); groups of three where it is absent. */
  readonly grouping?: "indian";
}

/** Every format in use in the field whose numbers need no proof of their grouping; what all of them read alike is read. */
export const knownFormats: readonly NumberFormat[] = [
  { decimal: ",", thousands: "." },
  { decimal: ".", thousands: "," },
  { decimal: ",", thousands: " " },
  { decimal: ".", thousands: " " },
  { decimal: ",", thousands: "'" },
  { decimal: ".", thousands: "'" },
];

/** A single "1,23,456" is as likely a mistyped group of three: several have to prove it, or the file declare it. */
export const indianFormat: NumberFormat = { decimal: ".", thousands: ",", grouping: "indian" };

const spaces = /[ \u00a0\u202f\u2009\u3000]/g;

/** Full-width digits and signs of East Asian keyboards have the order of ASCII, 0xFEE0 further on. */
const fullWidth = /[\uff07\uff0b-\uff0e\uff10-\uff19]/g;
const toHalfWidth = (sign: string): string => String.fromCodePoint((sign.codePointAt(0) ?? 0) - 0xfee0);

/** What has no other signs needs no change. */
const isAscii = /^[ -~]*$/;

/** The text with every space for thousands and every apostrophe of one kind, a plain minus, and digits of ASCII. */
export const plainSigns = (text: string): string =>
  isAscii.test(text)
    ? text.trim()
    : text
        .trim()
        .replaceAll(spaces, " ")
        .replaceAll(fullWidth, toHalfWidth)
        .replaceAll("\u2019", "'")
        .replaceAll("\u2212", "-");

/** A format from the signs of a profile or a sample; null unless both are known and differ. */
export const numberFormat = (decimal: string | null, thousands: string | null): NumberFormat | null => {
  if (decimal !== "." && decimal !== ",") return null;
  if (thousands === null || thousands === decimal) return null;
  const sign = plainSigns(`1${thousands}1`).slice(1, -1);
  if (sign === "" || sign === "." || sign === "," || sign === " " || sign === "'") return { decimal, thousands: sign };
  return null;
};
