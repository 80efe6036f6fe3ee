import { attemptsOf, type Db, type Submission, submissionById } from "@coop-census/store";
import { waitUntil } from "./wait-until.ts";

const patience = 180;

/** Waits until the last check of a submission has ended; answers with the submission as it is then. */
export const settle = (db: Db, id: string): Promise<Submission> =>
  waitUntil(
    async () => {
      const last = (await attemptsOf(db, id)).at(-1);
      return last === undefined || last.finishedAt === null ? null : submissionById(db, id);
    },
    `The check of ${id}`,
    patience,
  );
