import { type Profile, profileSchema } from "@coop-census/contracts";
import type { Db } from "../database/db.ts";

/** The layout that a version of an organisation's profile is, also of an import that was undone since; null when there is none. */
export const layoutOf = async (db: Db, organisation: string, version: number): Promise<Profile | null> => {
  const row = await db
    .selectFrom("profile")
    .select("layout")
    .where("organisation", "=", organisation)
    .where("version", "=", version)
    .executeTakeFirst();
  return row === undefined ? null : profileSchema.parse(row.layout);
};
