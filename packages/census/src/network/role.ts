/** The roles of an affiliation (methodology section 1). */
export const roles = [
  "FULL",
  "DIRECT",
  "ASSOC_SUPPORT",
  "ASSOC_SECTOR",
  "ASSOC_OTHER",
  "OBSERVER",
  "SUSPENDED",
  "FORMER",
] as const;

export type Role = (typeof roles)[number];

/** The roles that make an organisation a member: observers, suspended and former ones are not counted in ORG_MEMBERS. */
export const memberRoles = [
  "FULL",
  "DIRECT",
  "ASSOC_SUPPORT",
  "ASSOC_SECTOR",
  "ASSOC_OTHER",
] as const satisfies readonly Role[];

/** Only full and direct affiliates add enterprises; any other return is read, checked and shown. */
export const isAdditive = (role: Role): boolean => role === "FULL" || role === "DIRECT";
