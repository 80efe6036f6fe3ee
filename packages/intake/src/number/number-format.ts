/** The signs a file writes numbers with. A thousands sign of " " is any space (U+00A0, U+202F, U+2009); "" is none. */
export interface NumberFormat {
  readonly decimal: "." | ",";
  readonly thousands: "" | "." | "," | " " | "'";
}

/** Every format in use in the field; a text that all of them read alike needs no declaration. */
export const knownFormats: readonly NumberFormat[] = [
  { decimal: ",", thousands: "." },
  { decimal: ".", thousands: "," },
  { decimal: ",", thousands: " " },
  { decimal: ".", thousands: " " },
  { decimal: ",", thousands: "'" },
  { decimal: ".", thousands: "'" },
];

const spaces = /[ \u00a0\u202f\u2009]/g;

/** The text with every space for thousands and every apostrophe of one kind, and a plain minus. */
export const plainSigns = (text: string): string =>
  text.trim().replaceAll(spaces, " ").replaceAll("\u2019", "'").replaceAll("\u2212", "-");

/** A format from the signs of a profile or a sample; null unless both are known and differ. */
export const numberFormat = (decimal: string | null, thousands: string | null): NumberFormat | null => {
  if (decimal !== "." && decimal !== ",") return null;
  if (thousands === null || thousands === decimal) return null;
  const sign = plainSigns(`1${thousands}1`).slice(1, -1);
  if (sign === "" || sign === "." || sign === "," || sign === " " || sign === "'") return { decimal, thousands: sign };
  return null;
};
