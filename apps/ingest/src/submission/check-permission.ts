import { Refusal } from "@coop-census/contracts";
import type { Actor, ActorRole } from "@coop-census/store";

const sendsForAll: readonly ActorRole[] = ["operator", "admin"];

/** Refuses an actor who may not act for the organisation: an uploader acts for one, operators act for all. */
export const checkPermission = (actor: Actor, organisation: string): void => {
  if (actor.roles.some((role) => sendsForAll.includes(role))) return;
  if (actor.roles.includes("uploader") && actor.organisation === organisation) return;
  throw new Refusal(
    "auth/not-yours",
    `${actor.id} may not act for the organisation "${organisation}".`,
    "Name the organisation that your key was made for, or ask the secretariat for a key of this one.",
  );
};
