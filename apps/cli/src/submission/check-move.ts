import { mayMove, type SubmissionState, submissionStates, transitions } from "@coop-census/census";
import { Refusal } from "@coop-census/contracts";
import { type Actor, type Db, openAttempt, type Submission } from "@coop-census/store";

const notPermitted = ({ id }: Actor): Refusal =>
  new Refusal("auth/not-permitted", `${id} may not do this.`, "Act as an operator (CENSUS_ACTOR).");

const explain = async (db: Db, { id, state }: Submission): Promise<{ readonly why: string; readonly cure: string }> => {
  const open = await openAttempt(db, id);
  const recheck = `census submission ${id} recheck`;
  if (open === null) return { why: "", cure: `See census submission ${id}.` };
  if (open.isParked) {
    return {
      why: ` Its check ${open.number} met a fault and is parked: it does not end by itself.`,
      cure: `Mend what census doctor names, then have it checked again: ${recheck}${state === "checking" ? `, or withdraw it` : ""}.`,
    };
  }
  return {
    why: ` Its check ${open.number} has not ended yet.`,
    cure: `Wait until it has (census submission ${id}); where no worker takes it, census up runs one, and ${recheck} asks again.`,
  };
};

/** Refuses a move that the table of transitions does not give to any role of the actor, and says what the check waits for. */
export const checkMove = async (db: Db, submission: Submission, to: SubmissionState, actor: Actor): Promise<void> => {
  if (actor.roles.some((role) => mayMove(submission.state, to, role))) return;
  const from = submissionStates.filter((state) => actor.roles.some((role) => mayMove(state, to, role)));
  if (from.length === 0) throw notPermitted(actor);
  const { why, cure } = await explain(db, submission);
  throw new Refusal(
    "submission/not-permitted",
    `${submission.id} is ${submission.state} and cannot become ${to}; that takes one that is ${from.join(" or ")}.${why}`,
    cure,
  );
};

/** Refuses a further check to whoever may not ask for one; one whose check has not ended may be checked again too. */
export const checkRecheck = ({ state }: Submission, actor: Actor): void => {
  const again = transitions.filter(({ act }) => act === "check-again");
  const isOpen = state === "received" || state === "checking";
  const permitted = isOpen ? again : again.filter(({ from }) => from === state);
  if (!actor.roles.some((role) => permitted.some(({ roles }) => roles.includes(role)))) throw notPermitted(actor);
};
