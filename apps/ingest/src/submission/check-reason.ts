import { codesOf, type SubmissionState } from "@coop-census/census";
import { Refusal } from "@coop-census/contracts";
import { type Db, listSubmissions } from "@coop-census/store";

const codes = codesOf("REVISION_REASON").map(({ code }) => code);
const replaceable: readonly SubmissionState[] = ["received", "checking", "needs-answer", "accepted"];

/** Refuses a reason that is none, and a file that would replace an earlier one without saying why. */
export const checkReason = async (
  db: Db,
  sent: {
    readonly organisation: string;
    readonly year: number;
    readonly reasonCode: string | null;
    readonly sha256: string;
  },
): Promise<void> => {
  const list = codesOf("REVISION_REASON").map(({ code, label }) => `${code} (${label.toLowerCase()})`);
  if (sent.reasonCode !== null && !codes.includes(sent.reasonCode)) {
    throw new Refusal(
      "submission/unknown-reason",
      `"${sent.reasonCode}" is no reason code.`,
      `Use one of ${list.join(", ")}.`,
    );
  }
  const before = await listSubmissions(db, { organisation: sent.organisation, year: sent.year });
  if (before.some(({ sha256 }) => sha256 === sent.sha256)) return;
  const replaced = before.filter(({ state }) => replaceable.includes(state)).at(-1);
  if (replaced === undefined || sent.reasonCode !== null) return;
  throw new Refusal(
    "submission/reason-needed",
    `"${sent.organisation}" has a return for ${sent.year} already (${replaced.id}, ${replaced.state}); this one would replace it.`,
    `Say why, with one of these codes as the reason: ${list.join(", ")}.`,
  );
};
