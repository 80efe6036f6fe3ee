import { codeOf } from "./code-list.ts";

/** A revision of ISIC. Their sections share letters and mean other things by them: from J on, none stands for the same. */
export type IsicRevision = "4" | "5";

/** Whether the code is a section of the revision, XX (not allocated), or a division of two digits; `_T` is no activity but their total. */
export const isActivity = (code: string, revision: IsicRevision = "4"): boolean =>
  codeOf(`ISIC${revision}`, code) !== null || /^\d{2}$/.test(code);
