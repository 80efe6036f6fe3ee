import { type Language, sayFinding } from "@coop-census/census";
import type { ReadingAnswer } from "@coop-census/contracts";
import { sayChoice } from "@coop-census/intake";
import { type Db, readingOf, type Submission } from "@coop-census/store";
import { sayLayoutChange } from "./say-layout-change.ts";

/** The reading of a submission that waits to be confirmed, said in a language. */
export const answerReading = async (
  db: Db,
  { id, state }: Submission,
  language: Language = "en",
): Promise<ReadingAnswer> => {
  const reading = await readingOf(db, id);
  return {
    submission: id,
    state,
    reading,
    words: {
      choices: (reading?.proposal.choices ?? []).map((choice) => ({ ...sayChoice(choice, language) })),
      changes: (reading?.proposal.changes ?? []).map((change) => sayLayoutChange(change, language)),
      findings: (reading?.preview.findings ?? []).map((finding) => {
        const { what, where, cure } = sayFinding(finding, language);
        return { what, where, cure };
      }),
    },
  };
};
