import { leftOut } from "@coop-census/census";
import { type Choice, type Profile, profileSchema } from "@coop-census/contracts";
import { labelKey } from "../header/label-key.ts";
import { formatOfSample } from "./number-sample.ts";

/** The layout that the choices make. */
export type ProfileOfChoices =
  | { readonly ok: true; readonly profile: Profile }
  | { readonly ok: false; readonly where: string; readonly message: string };

const valueOf = (choices: readonly Choice[], about: Choice["about"]): string | null =>
  choices.find((choice) => choice.about === about)?.value ?? null;

const columnsOf = (choices: readonly Choice[]): Profile["columns"] => {
  const columns = new Map<string, Profile["columns"][number]>();
  for (const { about, subject, value } of choices) {
    if (about !== "column" || subject === null || value === null) continue;
    if (!columns.has(labelKey(subject)))
      columns.set(labelKey(subject), { label: subject, code: value === "" ? leftOut : value });
  }
  return [...columns.values()];
};

const labelsOf = (choices: readonly Choice[]) =>
  choices.flatMap(({ about, value, reason }) =>
    about === "word" && value !== null
      ? [{ dimension: reason.params["dimension"], label: reason.params["word"], code: value === "" ? leftOut : value }]
      : [],
  );

const signsOf = (choices: readonly Choice[]) => {
  const format = formatOfSample(valueOf(choices, "number-format") ?? "");
  return { decimal: format?.decimal ?? null, thousands: format?.thousands ?? null };
};

/** The sheet is remembered only where the header alone does not tell it. */
const sheetOf = (choices: readonly Choice[]) => {
  const sheet = choices.find(({ reason }) => reason.code === "sheet/several-tables")?.value ?? null;
  return sheet === null ? {} : { sheet };
};

const formOf = (choices: readonly Choice[], base: Profile["form"]) => ({
  ...base,
  encoding: valueOf(choices, "encoding") ?? base.encoding,
  delimiter: valueOf(choices, "delimiter") ?? base.delimiter,
  ...signsOf(choices),
  headerRow: Number(valueOf(choices, "header") ?? base.headerRow),
  dateStyle: valueOf(choices, "date-style") ?? base.dateStyle,
  language: valueOf(choices, "language") ?? base.language,
  ...sheetOf(choices),
});

const termsOf = (choices: readonly Choice[], base: Profile["terms"]) => {
  const currency = valueOf(choices, "currency");
  return {
    rollUpScope: valueOf(choices, "roll-up-scope") ?? base.rollUpScope,
    totalType: valueOf(choices, "total-type") ?? base.totalType,
    currency: currency === "" ? null : currency,
    multiplier: valueOf(choices, "multiplier") ?? base.multiplier,
    isPublic: valueOf(choices, "public") === "yes",
  };
};

/** Makes the layout that would be remembered; what is open is left as it is in `base`, and unread. */
export const profileOfChoices = (base: Profile, choices: readonly Choice[]): ProfileOfChoices => {
  const defaults = choices.flatMap(({ about, subject, value }) =>
    about === "default" && subject !== null && value !== null ? [[subject, value] as const] : [],
  );
  const parsed = profileSchema.safeParse({
    ...base,
    kind: valueOf(choices, "kind") ?? base.kind,
    form: formOf(choices, base.form),
    columns: columnsOf(choices),
    labels: labelsOf(choices),
    defaults: Object.fromEntries(defaults),
    terms: termsOf(choices, base.terms),
  });
  if (parsed.success) return { ok: true, profile: parsed.data };
  const [issue] = parsed.error.issues;
  return { ok: false, where: issue?.path.join(".") ?? "", message: issue?.message ?? "" };
};
