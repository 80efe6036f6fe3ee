import type { IdScheme } from "./id-scheme.ts";
import { idSchemes } from "./schemes.ts";
import { territoryOf } from "./territory-of.ts";

/** What is known of an identifier. */
export interface NationalIdCheck {
  /** Capital letters and digits alone where it has the shape of a scheme, otherwise as written without outer blanks. */
  readonly normalised: string;
  /** The scheme whose shape it has; null where it has none. */
  readonly scheme: string | null;
  /**
   * valid: it has the shape, and check digits where there are any fit. unchecked: nobody has looked up the country's
   * schemes. of-person: it is a natural person's, personal data that must not be stored.
   */
  readonly verdict: "valid" | "wrong-checksum" | "unknown-shape" | "unchecked" | "of-person";
  /** What it would be with the zeros before it that a spreadsheet program drops; never taken by itself. */
  readonly proposal: string | null;
}

const zerosAtMost = 4;
const isBare = /^[0-9A-Z]+$/;

/** An identifier without what people write between its characters. */
const bareOf = (text: string): string =>
  isBare.test(text)
    ? text
    : text
        .normalize("NFKC")
        .toUpperCase()
        .replaceAll(/[\s./\-‐–·]/g, "");

const isProved = ({ shape, fits }: IdScheme, bare: string): boolean =>
  shape.test(bare) && (fits === null || fits(bare));

const withZeros = (schemes: readonly IdScheme[], bare: string): string | null => {
  if (!/^\d+$/.test(bare)) return null;
  const padded = schemes.flatMap((scheme) => {
    const { padsTo } = scheme;
    if (padsTo === null || bare.length >= padsTo || padsTo - bare.length > zerosAtMost) return [];
    const text = bare.padStart(padsTo, "0");
    return isProved(scheme, text) ? [{ text, isChecked: scheme.fits !== null }] : [];
  });
  return (padded.find(({ isChecked }) => isChecked) ?? padded[0])?.text ?? null;
};

/**
 * Reads an identifier by the schemes of a country (V25). A number that has lost its leading zeros is recognised and
 * proposed, never silently mended: by its check digits it may as well be another enterprise's.
 */
export const checkNationalId = (country: string, text: string): NationalIdCheck => {
  const asWritten = text.trim();
  const schemes = idSchemes.get(territoryOf(country));
  if (schemes === undefined) {
    return { normalised: asWritten, scheme: null, verdict: "unchecked", proposal: null };
  }
  const bare = bareOf(asWritten);
  const proved = schemes.find((scheme) => isProved(scheme, bare));
  if (proved !== undefined) {
    const verdict = proved.isOfPerson ? "of-person" : "valid";
    return { normalised: bare, scheme: proved.name, verdict, proposal: null };
  }
  const shaped = schemes.find(({ shape, isOfPerson }) => !isOfPerson && shape.test(bare));
  const proposal = withZeros(schemes, bare);
  if (shaped !== undefined) return { normalised: bare, scheme: shaped.name, verdict: "wrong-checksum", proposal };
  return { normalised: asWritten, scheme: null, verdict: "unknown-shape", proposal };
};
