import { transitions } from "@coop-census/census";
import { type Clock, type Correction, type Profile, Refusal, type Shelf } from "@coop-census/contracts";
import { confirmProposal } from "@coop-census/intake";
import { canonicalJson } from "@coop-census/reporting";
import {
  type Actor,
  answerSubmission,
  type Db,
  lockSubmission,
  moveSubmission,
  readingOf,
  recordImport,
  requestAttempt,
  type Submission,
  saveProfiles,
  withTransaction,
} from "@coop-census/store";

/** What a person says to a proposed reading; nothing to correct is a yes to all of it. */
export interface ConfirmedReading {
  readonly submission: Submission;
  readonly actor: Actor;
  readonly corrections: readonly Correction[];
}

const mostBytes = 4_000_000;

const checkRole = ({ submission, actor }: ConfirmedReading): void => {
  const step = transitions.find(({ act, from }) => act === "confirm-reading" && from === submission.state);
  if (step === undefined) {
    throw new Refusal(
      "reading/none",
      `${submission.id} is ${submission.state}: no reading of it waits to be confirmed.`,
      "Look at the submission again; a file whose layout nobody has confirmed waits for an answer.",
    );
  }
  if (actor.roles.some((role) => step.roles.includes(role))) return;
  throw new Refusal("auth/not-permitted", `${actor.id} may not do this.`, "Act as the reporter or an operator.");
};

const settle = async (db: Db, confirmed: ConfirmedReading): Promise<Profile> => {
  const { submission, corrections } = confirmed;
  const reading = await readingOf(db, submission.id);
  if (reading === null) {
    throw new Refusal(
      "reading/none",
      `There is no proposed reading of ${submission.fileName}: its layout is confirmed already, or the file could not be read.`,
      "See the findings of the submission for what it waits for. A layout that was confirmed wrongly is taken back by the secretariat (census profiles list, census profiles undo IMPORT); check the submission again then, and the reading is proposed anew.",
    );
  }
  const confirmation = confirmProposal(reading.proposal, corrections);
  if (confirmation.ok) return confirmation.profile;
  throw new Refusal(
    "reading/mistakes",
    `The reading of ${submission.fileName} cannot be confirmed so: ${confirmation.mistakes.map(({ where }) => where).join(", ")}.`,
    "Answer what is open and put these right; everything else stays as proposed.",
    confirmation.mistakes,
  );
};

async function* whole(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

/**
 * Remembers a proposed reading, corrected, as the next version of the organisation's profile, and has the submission
 * checked again by it, all or nothing. Refuses whoever may not, what is not asked, and corrections that do not fit.
 */
export const confirmReading = async (
  parts: { readonly db: Db; readonly shelf: Pick<Shelf, "keep">; readonly clock: Clock },
  confirmed: ConfirmedReading,
): Promise<{ readonly attempt: number; readonly profile: Profile }> => {
  const { db, shelf, clock } = parts;
  const { submission, corrections } = confirmed;
  checkRole(confirmed);
  const profile = await settle(db, confirmed);
  const bytes = new TextEncoder().encode(`${canonicalJson(profile)}\n`);
  // What an edition freezes: the layout as it was confirmed, under its hash.
  const file = { name: `${profile.organisation}-profile.json`, ...(await shelf.keep(whole(bytes), mostBytes)) };
  const by = { actor: confirmed.actor.id, at: new Date(clock.now()) };
  return withTransaction(db, async (tx) => {
    await lockSubmission(tx, submission.id);
    await moveSubmission(tx, { submission: submission.id, from: "needs-answer", to: "checking", ...by });
    const importId = await recordImport(tx, { kind: "profiles", files: [file], ...by });
    await saveProfiles(tx, importId, [profile]);
    const body = corrections.length === 0 ? "as proposed" : JSON.stringify(corrections);
    await answerSubmission(tx, { submission: submission.id, kind: "confirm-reading", body, ...by });
    const attempt = await requestAttempt(tx, { submission: submission.id, ...by });
    return { attempt, profile };
  });
};
