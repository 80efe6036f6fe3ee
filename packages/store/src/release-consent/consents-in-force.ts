import type { ReleaseConsent } from "@coop-census/census";
import type { Db } from "../database/db.ts";

/** A signed release that nobody has withdrawn; its file lies raw on the shelf. */
export interface KeptConsent extends ReleaseConsent {
  readonly id: number;
  readonly fileSha256: string;
  readonly actor: string;
  readonly at: Date;
}

/** The signed releases in force of every year, or of those up to one, by year, organisation and number. */
export const consentsInForce = async (db: Db, upTo?: number): Promise<readonly KeptConsent[]> => {
  let query = db
    .selectFrom("releaseConsent")
    .selectAll()
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom("releaseConsentWithdrawal")
            .select("consent")
            .whereRef("releaseConsentWithdrawal.consent", "=", "releaseConsent.id"),
        ),
      ),
    );
  if (upTo !== undefined) query = query.where("year", "<=", upTo);
  return query.orderBy("year").orderBy("organisation").orderBy("id").execute();
};
