import { indicator, isMoney } from "../reference/indicator.ts";
import type { Return } from "./return.ts";

/** The unit of an indicator in a return: its currency for money; null where nobody knows one, so that nothing can be observed. */
export const unitOf = (ret: Return, code: string): string | null =>
  isMoney(code) ? ret.terms.currency : (indicator(code)?.unit ?? null);
