import { Refusal } from "@coop-census/contracts";
import type { Actor } from "@coop-census/store";
import { mayActFor } from "./may-act-for.ts";

/** Refuses an actor who may not act for the organisation, without a word on whether there is such an organisation. */
export const checkPermission = (actor: Actor, organisation: string): void => {
  if (mayActFor(actor, organisation)) return;
  throw new Refusal(
    "auth/not-yours",
    `${actor.id} may not act for the organisation "${organisation}".`,
    "Name the organisation that your key was made for, or ask the secretariat for a key of this one.",
  );
};
