import { checkNationalId, isContact, isNoIdentifier, withoutPersonalData } from "@coop-census/census";
import type { Fields } from "./field.ts";
import { fieldText } from "./field-text.ts";
import { isRowCount } from "./is-row-count.ts";
import { lineKind } from "./line-kind.ts";
import type { PlannedColumn } from "./register-plan.ts";
import { yesOrNo } from "./yes-or-no.ts";

/** Who a plain row is: one enterprise, with nothing that a rule could say of how it is named. */
export interface PlainIdentity {
  readonly nationalId: string | null;
  readonly name: string | null;
  readonly postcode: string | null;
  readonly isPrimary: boolean;
  readonly note: string | null;
}

type Reads = (fields: Fields) => string;

const textIn = (columns: readonly PlannedColumn[], code: string): Reads => {
  const found = columns.find((one) => one.code === code);
  return found === undefined ? () => "" : (fields) => fieldText(fields, found.column);
};

const isSilent = (text: string): boolean => text === "" || withoutPersonalData(text) === text;

const orNull = (text: string): string | null => (text === "" ? null : text);

/** Reads who a row is; null where it is no enterprise, repeats the header, or a rule has to be asked. */
export const plainIdentities = (
  columns: readonly PlannedColumn[],
  country: string,
): ((fields: Fields) => PlainIdentity | null) => {
  const idIn = textIn(columns, "NATIONAL_ID");
  const nameIn = textIn(columns, "NAME");
  const postcodeIn = textIn(columns, "POSTCODE");
  const primaryIn = textIn(columns, "PRIMARY");
  const noteIn = textIn(columns, "NOTE");
  const nameLabel = columns.find(({ code }) => code === "NAME")?.label ?? null;
  /** Null where a rule has something to say of the identifier. */
  const identifier = (text: string): { readonly value: string | null } | null => {
    if (isNoIdentifier(text)) return { value: null };
    if (isContact(text)) return null;
    const { verdict, normalised } = checkNationalId(country, text);
    return verdict === "valid" || verdict === "unchecked" ? { value: normalised } : null;
  };
  // A word for a total or for others has no digit, so that most identifiers need no look at the words.
  const isEnterprise = (id: string, name: string): boolean =>
    (/\d/.test(id) && !isNoIdentifier(id) && !isRowCount(id)) || lineKind(id, name, null) === "enterprise";
  return (fields) => {
    const id = idIn(fields);
    const name = nameIn(fields);
    const postcode = postcodeIn(fields);
    const isPrimary = yesOrNo(primaryIn(fields));
    const note = noteIn(fields);
    const nationalId = identifier(id);
    if (nationalId === null || name === nameLabel || !isEnterprise(id, name)) return null;
    if (isPrimary === null) return null;
    if (!isSilent(name) || !isSilent(postcode) || !isSilent(note)) return null;
    const named = { nationalId: nationalId.value, name: orNull(name), postcode: orNull(postcode) };
    return { ...named, isPrimary, note: orNull(note) };
  };
};
