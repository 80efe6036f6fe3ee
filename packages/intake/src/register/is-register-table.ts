import { isNoIdentifier } from "@coop-census/census";
import { labelKey } from "../header/label-key.ts";

/** A table of fewer rows is as likely a summary whose labels are names. */
const fewestRows = 12;
const mostlyDistinct = 0.8;

/** What is known of one column of a table that no profile knows. */
export interface NamedColumn {
  /** NATIONAL_ID, NAME or any other code; null where nobody knows it. */
  readonly code: string | null;
  /** Its texts, a row each, "" where blank. */
  readonly texts: readonly string[];
}

/**
 * Whether a table has one row an enterprise, as far as it shows: a column of identifiers, or of names, with mostly
 * different texts in many rows. A short list of enterprises is not recognised; a person says what it is.
 */
export const isRegisterTable = (columns: readonly NamedColumn[]): boolean =>
  columns
    .filter(({ code }) => code === "NATIONAL_ID" || code === "NAME")
    .some(({ texts }) => {
      const given = texts.filter((text) => !isNoIdentifier(text)).map(labelKey);
      return given.length >= fewestRows && new Set(given).size >= given.length * mostlyDistinct;
    });
