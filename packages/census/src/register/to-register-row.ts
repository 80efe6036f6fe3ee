import type { Finding } from "../finding/finding.ts";
import { checkNationalId } from "../national-id/check-national-id.ts";
import { placeOfRecord } from "../return/place-of-record.ts";
import type { Return } from "../return/return.ts";
import { uniteFlags } from "../roll-up/unite-flags.ts";
import { figuresOfRecord } from "./figures-of-record.ts";
import { isContact } from "./is-contact.ts";
import { isNoIdentifier } from "./is-no-identifier.ts";
import type { RegisterRecord, RegisterText } from "./register-record.ts";
import type { RegisterRow } from "./register-row.ts";
import { withoutPersonalData } from "./without-personal-data.ts";

const identifierOf = ({ kind, nationalId }: RegisterRecord, country: string): string | null => {
  if (kind !== "enterprise" || nationalId === null || isNoIdentifier(nationalId.raw)) return null;
  if (isContact(nationalId.raw)) return null;
  const { verdict, normalised } = checkNationalId(country, nationalId.raw);
  return verdict === "of-person" ? null : normalised;
};

const wordsOf = (cell: RegisterText | null): string | null =>
  cell === null || cell.raw === "" ? null : withoutPersonalData(cell.raw);

/** How many enterprises the row says that it is of; null where a number cannot be one. */
const countOf = ({ kind, record }: RegisterRecord): number | null => {
  if (kind === "enterprise") return 1;
  const content = record.values.find(({ indicator }) => indicator === "ENT_TOTAL")?.content;
  return content?.kind === "number" && /^\d{1,9}$/.test(content.value) ? Number(content.value) : null;
};

/**
 * The row that a record stands for, without what errors keep out of it; null where they keep out all of it or a label is
 * not known. What is held is in it, since a decision may release it.
 */
export const toRegisterRow = (
  register: RegisterRecord,
  { ret, country }: { readonly ret: Return; readonly country: string },
  findings: readonly Finding[],
): RegisterRow | null => {
  const { kind, record } = register;
  const found = placeOfRecord(record);
  const errors = findings.filter(({ severity }) => severity === "ERROR");
  const keptOut = new Set(errors.flatMap(({ keepsOut }) => keepsOut.map(({ indicator }) => indicator)));
  if (found === null || keptOut.has("ENT_TOTAL")) return null;
  const { dimensions: _whole, ...place } = found;
  const enterprises = countOf(register);
  return {
    row: record.row,
    kind,
    enterprises,
    nationalId: identifierOf(register, country),
    isPrimary: register.primary?.isYes ?? false,
    name: wordsOf(register.name),
    postcode: wordsOf(register.postcode),
    ...place,
    reference: record.reference?.date ?? null,
    flags: uniteFlags(record.flags?.codes ?? "", kind === "lump" && enterprises === null ? "U" : ""),
    note: wordsOf(register.note),
    figures: figuresOfRecord(ret, record, keptOut),
  };
};
