import { Refusal } from "@coop-census/contracts";
import type { Actor, ActorRole } from "@coop-census/store";
import { nothingThere } from "../edition/nothing-there.ts";

const secretariat: readonly ActorRole[] = ["operator", "publisher", "admin"];
const publishers: readonly ActorRole[] = ["publisher", "admin"];

const hasOne = ({ roles }: Actor, wanted: readonly ActorRole[]): boolean => roles.some((role) => wanted.includes(role));

/** Who may see an edition's life; to everybody else there is nothing at the path, whether there is such an edition or not. */
export const checkMaySeeLife = (actor: Actor, path: string): void => {
  if (!hasOne(actor, secretariat)) throw nothingThere(path);
};

/** Who may ask for editions and act in their lives, as on the command line; a Refusal "auth/not-permitted" for others. */
export const checkMayPublish = (actor: Actor): void => {
  if (hasOne(actor, publishers)) return;
  throw new Refusal(
    "auth/not-permitted",
    `${actor.id} may not do this: it takes the role ${publishers.join(" or ")}.`,
    "Ask somebody who has it.",
  );
};
