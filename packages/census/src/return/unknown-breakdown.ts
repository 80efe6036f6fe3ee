/** The dimension of a breakdown row whose word the profile does not know; its member is the word itself. */
export const unknownBreakdown = "UNKNOWN";
