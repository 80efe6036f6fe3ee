import type { Db } from "../database/db.ts";
import type { Edition } from "../edition/edition.ts";
import type { EditionRelease } from "../release/edition-release.ts";
import { releaseOf } from "../release/release-of.ts";
import { byFinality } from "./by-finality.ts";
import type { PublicEdition } from "./public-edition.ts";
import { publicEditions } from "./public-editions.ts";

/** An edition in review or approved that somebody may proof-read before its release. */
export interface PreReleaseEdition extends Edition {
  readonly state: "in-review" | "approved";
  readonly manifestSha256: string;
  /** Its moment, which is to come; null while none is named. */
  readonly release: EditionRelease | null;
}

const preReleasesFor = async (db: Db, actor: string, now: Date): Promise<readonly PreReleaseEdition[]> => {
  const rows = await db
    .selectFrom("edition")
    .selectAll()
    .where("state", "in", ["in-review", "approved"])
    .where("id", "in", (inner) =>
      inner
        .selectFrom("preRelease")
        .innerJoin("actor", "actor.id", "preRelease.person")
        .leftJoin("preReleaseEnd", "preReleaseEnd.preRelease", "preRelease.id")
        .select("preRelease.edition")
        .where("person", "=", actor)
        .where("actor.disabledAt", "is", null)
        .where("preReleaseEnd.preRelease", "is", null),
    )
    .execute();
  const found: PreReleaseEdition[] = [];
  for (const { state, manifestSha256, ...edition } of rows) {
    if ((state !== "in-review" && state !== "approved") || manifestSha256 === null) continue;
    const release = await releaseOf(db, edition.id);
    if (release === null || release.moment > now) found.push({ ...edition, state, manifestSha256, release });
  }
  return found;
};

/** What an actor may read at this moment: all that is public, and what the pre-release list lets it proof-read, told apart by `state`. */
export const editionsFor = async (
  db: Db,
  actor: string,
  now: Date,
): Promise<readonly (PublicEdition | PreReleaseEdition)[]> =>
  [...(await publicEditions(db, now)), ...(await preReleasesFor(db, actor, now))].sort(byFinality);
