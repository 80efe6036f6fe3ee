import { type DoubtedCell, earlierThread, type OpenQuestion } from "@coop-census/census";
import type { Db } from "../database/db.ts";
import { earlierThreads } from "./earlier-threads.ts";
import { standingOf } from "./standing-of.ts";

/** What would be in doubt of a return that nobody has sent yet, once it is accepted: what is answered already is not. */
export const plannedDoubts = async (
  db: Db,
  of: { readonly organisation: string; readonly year: number },
  questions: readonly OpenQuestion[],
): Promise<readonly DoubtedCell[]> => {
  const before = questions.length === 0 ? [] : await earlierThreads(db, of);
  const doubted: DoubtedCell[] = [];
  for (const question of questions) {
    const found = earlierThread(question, before);
    const state = found?.isSame === true ? await standingOf(db, found.thread) : "open";
    if (question.doubts && state === "open") doubted.push({ row: question.row, indicator: question.indicator });
  }
  return doubted;
};
