import type { Db } from "../database/db.ts";
import type { Edition } from "../edition/edition.ts";
import type { PublicEdition } from "./public-edition.ts";

/** Editions with their release in force, whose moment has come; the one place that says what is public. */
export const selectPublic = (db: Db, now: Date) =>
  db
    .selectFrom("edition")
    .innerJoin("editionRelease", (join) =>
      join
        .onRef("editionRelease.edition", "=", "edition.id")
        .onRef("editionRelease.manifestSha256", "=", "edition.manifestSha256"),
    )
    .leftJoin("editionCallOff", "editionCallOff.release", "editionRelease.id")
    .selectAll("edition")
    .select(["editionRelease.id as releaseId", "moment", "zone"])
    .select(["editionRelease.manifestSha256 as releasedSha256"])
    .select(["editionRelease.actor as releasedBy", "editionRelease.at as scheduledAt"])
    .where("edition.state", "in", ["approved", "released"])
    .where("editionCallOff.release", "is", null)
    .where("moment", "<=", now);

/** A row of selectPublic as doors read it. */
export const toPublicEdition = (
  row: Edition & {
    readonly releaseId: number;
    readonly moment: Date;
    readonly zone: string;
    readonly releasedSha256: string;
    readonly releasedBy: string;
    readonly scheduledAt: Date;
  },
): PublicEdition => {
  const { releaseId, moment, zone, releasedSha256, releasedBy, scheduledAt, ...edition } = row;
  const release = { id: releaseId, moment, zone, actor: releasedBy, at: scheduledAt };
  return { ...edition, state: "released", manifestSha256: releasedSha256, release };
};
