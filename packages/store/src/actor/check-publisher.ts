import { Refusal } from "@coop-census/contracts";
import type { Db } from "../database/db.ts";
import { actorById } from "./actor-by-id.ts";

/** Refuses what only an active publisher or admin does ("auth/not-permitted"); the database refuses it too. */
export const checkPublisher = async (db: Db, actor: string): Promise<void> => {
  const found = await actorById(db, actor);
  const isPublisher = found?.roles.some((role) => role === "publisher" || role === "admin") === true;
  if (isPublisher && found?.disabledAt === null) return;
  throw new Refusal(
    "auth/not-permitted",
    `${actor} may not do this: it takes an active publisher or admin.`,
    "Act as somebody who is one (CENSUS_ACTOR).",
  );
};
