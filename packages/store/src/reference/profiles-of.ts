import { type Profile, profileSchema } from "@coop-census/contracts";
import type { Db } from "../database/db.ts";
import { candidateProfiles } from "./candidate-profiles.ts";

/** A remembered layout of an organisation's files. */
export interface ProfileVersion {
  readonly version: number;
  readonly importId: number;
  readonly profile: Profile;
}

/** The profiles of an organisation that are in force and replaced by no newer import: the candidates for a file, newest first. */
export const profilesOf = async (db: Db, organisation: string): Promise<readonly ProfileVersion[]> => {
  const rows = await db
    .selectFrom("profile")
    .innerJoin("referenceImport", "referenceImport.id", "profile.import")
    .select(["profile.version", "profile.import", "profile.layout"])
    .where("profile.organisation", "=", organisation)
    .where("referenceImport.undoneAt", "is", null)
    .orderBy("profile.version", "desc")
    .execute();
  return candidateProfiles(
    rows.map((row) => ({
      version: row.version,
      importId: row.import,
      profile: profileSchema.parse(row.layout),
    })),
  );
};
