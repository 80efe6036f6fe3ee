/**
 * The columns of a register that say which enterprise a row is of; the others are its figures (`registerIndicators`).
 * ENT_TOTAL says of a lump line how many enterprises it stands for. Nothing else is ever stored.
 */
export const registerColumns = [
  "NATIONAL_ID",
  "NAME",
  "POSTCODE",
  "PRIMARY",
  "TYPE",
  "ACTIVITY",
  "GEO",
  "SCOPE",
  "PERIM",
  "REF_DATE",
  "FLAG",
  "NOTE",
  "ENT_TOTAL",
] as const;

export type RegisterColumn = (typeof registerColumns)[number];
