import { type RegisterRow, registerIndicators } from "@coop-census/census";
import type { RegisterPlan } from "../register-plan.ts";
import type { CopyText } from "./copy-text.ts";

/** The fields that few different words decide: they stand last in every row. */
export const placeFields = [
  "kind",
  "enterprises",
  "type",
  "activity",
  "activity_revision",
  "area",
  "scope",
  "perimeter",
  "reference_date",
  "flags",
  "is_primary",
] as const;

const ownFields: Readonly<Record<string, (row: RegisterRow) => string | null>> = {
  NATIONAL_ID: ({ nationalId }) => nationalId,
  NAME: ({ name }) => name,
  POSTCODE: ({ postcode }) => postcode,
  NOTE: ({ note }) => note,
};

const isFigure = (code: string): boolean => registerIndicators.some((one) => one === code);

/** The codes of a plan that have a field of their own in a row, in the order of the file, each once. */
const ownCodes = ({ columns }: RegisterPlan): readonly string[] =>
  [...new Set(columns.map(({ code }) => code))].filter((code) => code in ownFields || isFigure(code));

/** The fields of the rows of a register in the order in which they are written, by the names of `register_row`. */
export const rowFields = (plan: RegisterPlan): readonly string[] => [
  "row",
  ...ownCodes(plan).map((code) => code.toLowerCase()),
  ...placeFields,
];

/** The last fields of a row as text, one for each of `placeFields`. */
export const placeText = (row: RegisterRow): readonly (string | null)[] => [
  row.kind,
  row.enterprises === null ? null : String(row.enterprises),
  row.type,
  row.activity,
  row.activityRevision,
  row.area,
  row.scope,
  row.perimeter,
  row.reference?.text ?? null,
  row.flags,
  row.isPrimary ? "t" : "f",
];

/** Writes whole rows in the order of `rowFields`. */
export const makeRowWriter = (plan: RegisterPlan, out: CopyText): ((row: RegisterRow) => void) => {
  const codes = ownCodes(plan);
  return (row) => {
    const figures: Readonly<Record<string, string | undefined>> = row.figures;
    out.beginRow();
    out.integer(row.row);
    for (const code of codes) {
      out.nextField();
      const own = ownFields[code];
      out.text(own === undefined ? (figures[code] ?? null) : own(row));
    }
    for (const value of placeText(row)) {
      out.nextField();
      out.text(value);
    }
    out.endRow();
  };
};
