import { leftOut } from "./left-out.ts";

/** The codes of columns that say what a figure is of; every other code is an indicator. */
const descriptiveCodes = [
  "TYPE",
  "GEO",
  "SCOPE",
  "PERIM",
  "REF_DATE",
  "FLAG",
  "NOTE",
  "BREAKDOWN",
  "ACTIVITY",
  "NATIONAL_ID",
  "NAME",
  "POSTCODE",
  leftOut,
] as const;

export const isIndicator = (code: string): boolean => !descriptiveCodes.some((other) => other === code);
