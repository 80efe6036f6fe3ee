import type { Round } from "./round.ts";

/** The proposed calendar of methodology section 7: from 1 February of the year after, asked by 31 May, accepted until 31 August. */
export const usualDays = (year: number): Pick<Round, "opensOn" | "askedBy" | "acceptedUntil"> => ({
  opensOn: `${year + 1}-02-01`,
  askedBy: `${year + 1}-05-31`,
  acceptedUntil: `${year + 1}-08-31`,
});
