import { labelKey } from "../header/label-key.ts";
import words from "./yes-words.json" with { type: "json" };

const yes = new Set(words.yes);
const no = new Set(words.no);

/** Whether a word says yes; a blank cell or a dash does not, and null where nobody can tell. */
export const yesOrNo = (raw: string): boolean | null => {
  const key = labelKey(raw);
  if (yes.has(key)) return true;
  return no.has(key) || /^[-–—]?$/.test(key) ? false : null;
};
