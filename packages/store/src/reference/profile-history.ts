import { type Profile, profileSchema } from "@coop-census/contracts";
import type { Db } from "../database/db.ts";

/** A version of an organisation's profile with who confirmed it; undone ones are no candidates for a file any more. */
export interface RememberedProfile {
  readonly organisation: string;
  readonly version: number;
  readonly importId: number;
  readonly confirmedBy: string;
  readonly confirmedAt: Date;
  readonly undoneAt: Date | null;
  readonly profile: Profile;
}

/** All versions, of one organisation or of all, by organisation and version. */
export const profileHistory = async (db: Db, organisation?: string): Promise<readonly RememberedProfile[]> => {
  let query = db
    .selectFrom("profile")
    .innerJoin("referenceImport", "referenceImport.id", "profile.import")
    .select(["profile.organisation", "profile.version", "profile.import as importId", "profile.layout"])
    .select(["referenceImport.actor as confirmedBy", "referenceImport.importedAt as confirmedAt"])
    .select("referenceImport.undoneAt");
  if (organisation !== undefined) query = query.where("profile.organisation", "=", organisation);
  const rows = await query.orderBy("profile.organisation").orderBy("profile.version").execute();
  return rows.map(({ layout, ...rest }) => ({ ...rest, profile: profileSchema.parse(layout) }));
};
