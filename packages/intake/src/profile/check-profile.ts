import { leftOut, registerColumns, registerIndicators } from "@coop-census/census";
import type { Profile } from "@coop-census/contracts";
import { labelKey } from "../header/label-key.ts";
import { holdsFigures } from "../record/holds-figures.ts";

const repeated = (keys: readonly string[]): readonly string[] => [
  ...new Set(keys.filter((key, index) => keys.indexOf(key) !== index)),
];

const registerCodes: ReadonlySet<string> = new Set<string>([...registerColumns, ...registerIndicators, leftOut]);

/** What a register's profile must say beside what every profile must. */
const checkRegister = ({ columns }: Profile): readonly string[] => {
  const isNamed = columns.some(({ code }) => code === "NATIONAL_ID" || code === "NAME");
  const naming = isNamed ? [] : ["No column has the NATIONAL_ID or the NAME of the enterprise. Map one of them."];
  const foreign = columns.filter(({ code }) => !registerCodes.has(code));
  return [
    ...naming,
    ...foreign.map(
      ({ label, code }) => `A register has no ${code} of one enterprise. Leave the column "${label}" out.`,
    ),
  ];
};

const checkSummary = ({ columns }: Profile): readonly string[] =>
  columns.some(({ code }) => holdsFigures(code)) ? [] : ["No column has an indicator. Map at least one."];

/** What makes a profile unable to read its file in one way only, in words; nothing when it is sound. */
export const checkProfile = (profile: Profile): readonly string[] => {
  const { columns, labels, defaults, form, kind } = profile;
  const has = (code: string): boolean => columns.some((column) => column.code === code) || code in defaults;
  const messages: string[] = [];
  for (const label of repeated(columns.map(({ label: text }) => labelKey(text)))) {
    messages.push(`The column "${label}" stands twice. Keep one line for it.`);
  }
  for (const code of repeated(
    columns.map(({ code: text }) => text).filter((code) => code !== "NOTE" && code !== leftOut),
  )) {
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
  messages.push(...(kind === "register" ? checkRegister(profile) : checkSummary(profile)));
  if (form.decimal !== null && form.decimal === form.thousands) {
    messages.push("The decimal and the thousands sign are the same. They must differ.");
  }
  return messages;
};
