import { PermanentFault } from "@coop-census/contracts";
import { attemptsOf, type Db, openAttempt, type Submission, submissionById } from "@coop-census/store";
import { waitUntil } from "./wait-until.ts";

const patience = 180;

/**
 * Waits until the last check of a submission has ended, or somebody has withdrawn it; answers with the submission as it
 * is then. A PermanentFault "submission/parked" when the check met a fault that it does not get over by itself.
 */
export const settle = (db: Db, id: string): Promise<Submission> =>
  waitUntil(
    async () => {
      const found = await submissionById(db, id);
      if (found?.state === "withdrawn") return found;
      const open = await openAttempt(db, id);
      if (open?.isParked === true) {
        throw new PermanentFault("submission/parked", `Check ${open.number} of ${id} met a fault and is parked.`, {
          cure: `census doctor tells what is wrong; then have it checked again: census submission ${id} recheck`,
        });
      }
      return open === null && (await attemptsOf(db, id)).length > 0 ? submissionById(db, id) : null;
    },
    `The check of ${id}`,
    patience,
  );
