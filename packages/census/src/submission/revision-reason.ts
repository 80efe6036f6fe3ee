import { codeOf, codesOf } from "../reference/code-list.ts";

const list = "REVISION_REASON";

/** The codes that say why a file replaces an accepted one: LATE, ERR, METH, PERI, OVL, CUR (V27). */
export const revisionReasons: readonly string[] = codesOf(list).map((one) => one.code);

/** Whether the text is a reason for replacing. */
export const isRevisionReason = (text: string): boolean => codeOf(list, text) !== null;
