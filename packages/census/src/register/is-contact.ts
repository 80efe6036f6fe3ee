import { withoutPersonalData } from "./without-personal-data.ts";

/** Whether what stands where an identifier belongs is how to reach a person: an e-mail address, or a number with "+". */
export const isContact = (text: string): boolean =>
  (text.includes("@") || text.includes("+")) && withoutPersonalData(text) !== text;
