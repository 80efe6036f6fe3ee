import type { Response } from "@coop-census/census";

/** How many members have answered at all, in one line ("15 of 39 known members have answered; 11 gave an ENT_TOTAL."). */
export const sayResponse = ({ known, answered, answeredEntTotal }: Response): string =>
  `${answered.length} of ${known.length} known members have answered; ${answeredEntTotal.length} gave an ENT_TOTAL.`;
