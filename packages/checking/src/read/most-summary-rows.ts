/**
 * A summary return has tens of rows; the rules hold them against each other, which takes some seconds for as many as
 * this. Lists of enterprises are another kind of return.
 */
export const mostSummaryRows = 20_000;
