import type { Decimal, Language } from "@coop-census/census";

interface NumberFormat {
  readonly group: string;
  readonly point: string;
  /** What stands before the sign of percent. */
  readonly beforePercent: string;
}

// Written out, since what a runtime knows of languages differs by its version, and an edition has the same bytes anywhere.
const formats: Readonly<Record<Language, NumberFormat>> = {
  en: { group: ",", point: ".", beforePercent: "" },
  es: { group: ".", point: ",", beforePercent: "\u00a0" },
  fr: { group: "\u202f", point: ",", beforePercent: "\u00a0" },
  it: { group: ".", point: ",", beforePercent: "" },
  pt: { group: ".", point: ",", beforePercent: "" },
};

const minus = "\u2212";

/** A figure in the digits of a language, exact: "1,234.5", "1.234,5"; with a real minus sign. */
export const writeNumber = (language: Language, value: Decimal): string => {
  const { group, point } = formats[language];
  const [whole = "", fraction] = value.replace("-", "").split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, group);
  return `${value.startsWith("-") ? minus : ""}${grouped}${fraction === undefined ? "" : point + fraction}`;
};

/** A percentage in the form of a language: "12.5%", "12,5 %". */
export const writePercent = (language: Language, value: Decimal): string =>
  `${writeNumber(language, value)}${formats[language].beforePercent}%`;
