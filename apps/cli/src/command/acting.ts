import { Refusal } from "@coop-census/contracts";
import { type Actor, type ActorRole, actorById, type Db } from "@coop-census/store";

/** The actor whose name stands under what the command does; refused when there is none, or when it has none of the roles. */
export const acting = async (db: Db, id: string, roles: readonly ActorRole[]): Promise<Actor> => {
  const actor = await actorById(db, id);
  if (actor === null || actor.disabledAt !== null) {
    throw new Refusal(
      "auth/unknown-actor",
      `There is no active actor "${id}".`,
      "Set CENSUS_ACTOR to one of census actor list, or leave it out.",
    );
  }
  if (roles.length > 0 && !actor.roles.some((role) => roles.includes(role))) {
    throw new Refusal(
      "auth/not-permitted",
      `${id} may not do this: it takes the role ${roles.join(" or ")}.`,
      "Act as somebody who has it (CENSUS_ACTOR).",
    );
  }
  return actor;
};
