import { registerIndicators } from "@coop-census/census";

/** The columns of register_row that a load fills, in the order of its COPY; figures have the names of their indicators in small letters. */
export const rowColumns = [
  "row",
  "kind",
  "enterprises",
  "national_id",
  "name",
  "postcode",
  "type",
  "activity",
  "activity_revision",
  "area",
  "scope",
  "perimeter",
  "reference_date",
  "flags",
  "is_primary",
  "note",
  ...registerIndicators.map((code) => code.toLowerCase()),
] as const;
