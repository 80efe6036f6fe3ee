import type { Actor, ActorRole } from "@coop-census/store";

const actForAll: readonly ActorRole[] = ["operator", "admin"];

/** Whether the actor is the secretariat, which sees what every organisation sent. */
export const mayActForAll = ({ roles }: Pick<Actor, "roles">): boolean =>
  roles.some((role) => actForAll.includes(role));

/** Whether the actor may send for the organisation and see what it sent: an uploader acts for one, operators for all. */
export const mayActFor = (actor: Actor, organisation: string): boolean =>
  mayActForAll(actor) || (actor.roles.includes("uploader") && actor.organisation === organisation);
