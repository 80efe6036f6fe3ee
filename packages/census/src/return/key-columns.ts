import { dimensionNames } from "../observation/dimension-names.ts";

/** The codes of columns that say what the figures of a row are of. */
export const keyColumns: readonly string[] = [
  "TYPE",
  "GEO",
  "SCOPE",
  "PERIM",
  "REF_DATE",
  "FLAG",
  "CONF",
  "NOTE",
  "BREAKDOWN",
  "ACTIVITY",
  ...dimensionNames,
  "NATIONAL_ID",
  "NAME",
  "POSTCODE",
  "PRIMARY",
];
