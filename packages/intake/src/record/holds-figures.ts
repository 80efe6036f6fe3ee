import { keyColumns, leftOut } from "@coop-census/census";

/** Whether a column of this code holds figures, also of an indicator that nobody knows. */
export const holdsFigures = (code: string): boolean => code !== leftOut && !keyColumns.includes(code);
