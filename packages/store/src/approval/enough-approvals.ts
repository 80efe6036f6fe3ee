/** How many different people approve an edition before it can be released; migration 0024 holds the same number. */
export const enoughApprovals = 2;
