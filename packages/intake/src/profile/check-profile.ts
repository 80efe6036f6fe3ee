import type { Profile } from "@coop-census/contracts";
import { labelKey } from "../header/label-key.ts";
import { isIndicator } from "../record/column-codes.ts";

const repeated = (keys: readonly string[]): readonly string[] => [
  ...new Set(keys.filter((key, index) => keys.indexOf(key) !== index)),
];

/** What makes a profile unable to read its file in one way only, in words; nothing when it is sound. */
export const checkProfile = ({ columns, labels, defaults, form }: Profile): readonly string[] => {
  const has = (code: string): boolean => columns.some((column) => column.code === code) || code in defaults;
  const messages: string[] = [];
  for (const label of repeated(columns.map(({ label: text }) => labelKey(text)))) {
    messages.push(`The column "${label}" stands twice. Keep one line for it.`);
  }
  for (const code of repeated(columns.map(({ code: text }) => text).filter((code) => code !== "NOTE"))) {
    messages.push(`Two columns have the code ${code}. Give each its own code.`);
  }
  for (const key of repeated(labels.map(({ dimension, label }) => `${dimension} "${labelKey(label)}"`))) {
    messages.push(`The word ${key} stands twice. Keep one line for it.`);
  }
  for (const code of ["SCOPE", "PERIM"]) {
    if (!has(code)) messages.push(`No column and no default says the ${code}. Add a COLUMN or DEFAULT line.`);
  }
  if (!has("TYPE") && !has("BREAKDOWN"))
    messages.push("No column and no default says the TYPE. Add a COLUMN or DEFAULT line.");
  if (!columns.some(({ code }) => isIndicator(code))) messages.push("No column has an indicator. Map at least one.");
  if (form.decimal !== null && form.decimal === form.thousands) {
    messages.push("The decimal and the thousands sign are the same. They must differ.");
  }
  return messages;
};
