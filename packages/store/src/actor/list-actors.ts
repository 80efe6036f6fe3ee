import type { Db } from "../database/db.ts";
import type { Actor } from "./actor.ts";

/** All actors by id, the disabled ones too. */
export const listActors = (db: Db): Promise<readonly Actor[]> =>
  db.selectFrom("actor").selectAll().orderBy("id").execute();
