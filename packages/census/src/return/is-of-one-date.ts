import { dateText } from "./record-key.ts";
import type { ReturnRecord } from "./return.ts";

/**
 * Whether two rows speak of one date as far as both of them say: "2021-12-31" and "2021" do, at the coarser precision
 * of the two. Rows without a readable date do where they are written alike.
 */
export const isOfOneDate = (a: ReturnRecord, b: ReturnRecord): boolean => {
  const [textOfA, textOfB] = [dateText(a), dateText(b)];
  const areRead = (a.reference?.date ?? null) !== null && (b.reference?.date ?? null) !== null;
  return areRead ? textOfA.startsWith(textOfB) || textOfB.startsWith(textOfA) : textOfA === textOfB;
};
