import { codeOf } from "./code-list.ts";

/** Whether the code is an ISIC section, XX (not allocated), or a division of two digits; `_T` is no activity but their total. */
export const isActivity = (code: string): boolean => codeOf("ISIC4", code) !== null || /^\d{2}$/.test(code);
