import { referenceDate } from "@coop-census/census";
import { Refusal } from "@coop-census/contracts";

/** A day as a person typed it: ISO text of a day of the calendar. */
export const readDay = (text: string): string => {
  if (referenceDate(text)?.precision === "day") return text;
  throw new Refusal("usage/day", `"${text}" is no day.`, "Write it as 2023-08-31.");
};
