import type { SubmissionState } from "@coop-census/census";
import { Refusal } from "@coop-census/contracts";
import { type Db, listSubmissions } from "@coop-census/store";
import { sayReasons } from "./check-reason-code.ts";

const replaceable: readonly SubmissionState[] = ["received", "checking", "needs-answer", "accepted"];

/** Refuses a new file that would replace an earlier one without saying why; the new one may be registered already. */
export const checkReason = async (
  db: Db,
  sent: {
    readonly id: string;
    readonly organisation: string;
    readonly year: number;
    readonly reasonCode: string | null;
  },
): Promise<void> => {
  const { id, organisation, year, reasonCode } = sent;
  if (reasonCode !== null) return;
  const others = (await listSubmissions(db, { organisation, year })).filter((one) => one.id !== id);
  const replaced = others.filter(({ state }) => replaceable.includes(state)).at(-1);
  if (replaced === undefined) return;
  throw new Refusal(
    "submission/reason-needed",
    `"${organisation}" has a return for ${year} already (${replaced.id}, ${replaced.state}); this one would replace it.`,
    `Say why, with one of these codes as the reason: ${sayReasons()}.`,
  );
};
