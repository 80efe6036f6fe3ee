import { dimensionNames } from "@coop-census/census";
import { type Profile, profileSchema, type RefusalDetail } from "@coop-census/contracts";
import type { CsvRecord } from "./csv-records.ts";

export const headerMapColumns = ["file", "kind", "label", "code"] as const;

/** What one line of the header map adds to a profile. */
export type Mapping =
  | { readonly kind: "column"; readonly column: Profile["columns"][number] }
  | { readonly kind: "label"; readonly label: Profile["labels"][number] }
  | { readonly kind: "default"; readonly key: string; readonly value: string };

const labelSchema = profileSchema.shape.labels.element;

/** What a code must look like where the profile's own reading depends on it; code lists are V02's. */
const codeForms: Readonly<Record<string, RegExp>> = {
  SCOPE: /^(AFF|NAT)$/,
  PERIM: /^(COOP|COOP_SUBS)$/,
  CONF: /^[FCN]$/,
  BREAKDOWN: /^[A-Z_]+=.+$/,
  DEFAULT: /^(TYPE|SCOPE|PERIM|GEO|ACTIVITY|SEX|SIZE|ORIGIN|COHORT|HORIZON|PERIOD_START)=.+$|^ISIC=[45]$|^CONF=[FCN]$/,
};

const wrong = (where: string, message: string): { readonly mistake: RefusalDetail } => ({
  mistake: { where, message },
});

/** Reads one line of the header map. */
export const readHeaderMapRecord = (
  { line, cells }: CsvRecord,
  fileName: string,
): { readonly mapping: Mapping } | { readonly mistake: RefusalDetail } => {
  const { kind = "", label: rawLabel = "", code: rawCode = "" } = cells;
  const [label, code] = [rawLabel.trim(), rawCode.trim()];
  const where = `${fileName} line ${line}`;
  if (code === "")
    return wrong(`${where}, column code`, "The code is missing. Write the code that the label stands for.");
  if (codeForms[kind]?.test(code) === false) {
    return wrong(`${where}, column code`, `"${code}" is no code of ${kind}: it must match ${codeForms[kind].source}.`);
  }
  if (kind === "DEFAULT") {
    const equals = code.indexOf("=");
    return { mapping: { kind: "default", key: code.slice(0, equals), value: code.slice(equals + 1) } };
  }
  if (label === "")
    return wrong(`${where}, column label`, "The label is missing. Copy it from the file as it is written.");
  if (kind === "COLUMN") return { mapping: { kind: "column", column: { label, code } } };
  const parsed = labelSchema.safeParse({ dimension: kind, label, code });
  if (parsed.success) return { mapping: { kind: "label", label: parsed.data } };
  return wrong(
    `${where}, column kind`,
    `"${kind}" is no kind of line. Use COLUMN, TYPE, SCOPE, PERIM, GEO, BREAKDOWN, ACTIVITY, ${dimensionNames.join(", ")}, FLAG, CONF or DEFAULT.`,
  );
};
