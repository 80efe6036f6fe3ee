import { shownNotices } from "@coop-census/checking";
import type { EditionAnswer } from "@coop-census/contracts";
import type { Db, PreReleaseEdition, PublicEdition } from "@coop-census/store";

/** The path under which editions are read by programs. */
export const editionsPath = "/api/v1/editions";

/** An edition as its reader is told of it. */
export const sayEdition = async (
  db: Db,
  edition: PublicEdition | PreReleaseEdition,
  now: Date,
): Promise<EditionAnswer> => {
  const { id, year, status, state, manifestSha256, release } = edition;
  const self = `${editionsPath}/${id}`;
  return {
    id,
    year,
    status,
    state,
    releasedAt: state === "released" ? release.moment.toISOString() : null,
    manifestSha256,
    notices: [...(await shownNotices(db, id, now))],
    links: { self, manifest: `${self}/manifest`, folder: `/editions/${id}/`, site: `/editions/${id}/site/index.html` },
  };
};
