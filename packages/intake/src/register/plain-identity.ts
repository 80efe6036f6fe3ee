import { checkNationalId, isNoIdentifier, withoutPersonalData } from "@coop-census/census";
import type { Fields } from "./field.ts";
import { fieldText } from "./field-text.ts";
import { lineKind } from "./line-kind.ts";
import type { PlannedColumn } from "./register-plan.ts";

/** Who a plain row is: one enterprise, with nothing that a rule could say of how it is named. */
export interface PlainIdentity {
  readonly nationalId: string | null;
  readonly name: string | null;
  readonly postcode: string | null;
  readonly note: string | null;
}

type Reads = (fields: Fields) => string;

const textIn = (columns: readonly PlannedColumn[], code: string): Reads => {
  const found = columns.find((one) => one.code === code);
  return found === undefined ? () => "" : (fields) => fieldText(fields, found.column);
};

const orNull = (text: string): string | null => (text === "" ? null : text);

/** Reads who a row is; null where it is no enterprise, repeats the header, or a rule has to be asked. */
export const plainIdentities = (
  columns: readonly PlannedColumn[],
  country: string,
): ((fields: Fields) => PlainIdentity | null) => {
  const [idIn, nameIn, postcodeIn, noteIn] = ["NATIONAL_ID", "NAME", "POSTCODE", "NOTE"].map((code) =>
    textIn(columns, code),
  );
  const nameLabel = columns.find(({ code }) => code === "NAME")?.label ?? null;
  /** Null where a rule has something to say of the identifier. */
  const identifier = (text: string): { readonly value: string | null } | null => {
    if (isNoIdentifier(text)) return { value: null };
    const { verdict, normalised } = checkNationalId(country, text);
    return verdict === "valid" || verdict === "unchecked" ? { value: normalised } : null;
  };
  return (fields) => {
    const [id = "", name = "", postcode = "", note = ""] = [idIn, nameIn, postcodeIn, noteIn].map((read) =>
      read?.(fields),
    );
    const nationalId = identifier(id);
    if (nationalId === null || name === nameLabel || lineKind(id, name, null) !== "enterprise") return null;
    if ([name, postcode, note].some((text) => text !== "" && withoutPersonalData(text) !== text)) return null;
    return { nationalId: nationalId.value, name: orNull(name), postcode: orNull(postcode), note: orNull(note) };
  };
};
