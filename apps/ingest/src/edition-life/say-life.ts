import { editionLife } from "@coop-census/checking";
import type { EditionLifeAnswer } from "@coop-census/contracts";
import { type Db, type EditionRelease, isStanding, preReleaseList } from "@coop-census/store";
import { findEdition } from "./find-edition.ts";

const iso = (at: Date): string => at.toISOString();

/** A named moment as JSON. */
export const sayRelease = ({ moment, zone, actor, at }: EditionRelease) => ({
  moment: iso(moment),
  zone,
  actor,
  at: iso(at),
});

/** The life of an edition as it stands at `now`; `unsigned` says what stands against its signature. */
export const sayLife = async (
  db: Db,
  id: string,
  now: Date,
  unsigned: string | null = null,
): Promise<EditionLifeAnswer> => {
  const life = await editionLife(db, await findEdition(db, id), now);
  const { edition, state, approvals, approvers, others, blocks, release, isSigned, sheets, notices, tombstone } = life;
  const { year, status, manifestSha256, actor, requestedAt, frozenAt } = edition;
  const readers = await preReleaseList(db, id);
  return {
    id,
    year,
    status,
    state,
    manifestSha256,
    actor,
    requestedAt: iso(requestedAt),
    frozenAt: frozenAt === null ? null : iso(frozenAt),
    approvals: approvals.map(({ id: _id, takenBack, at, ...approval }) => ({
      ...approval,
      at: iso(at),
      takenBack: takenBack === null ? null : { because: takenBack.because, at: iso(takenBack.at) },
    })),
    approvers: [...approvers],
    others: [...others],
    blocks: blocks === null ? null : { all: blocks.length, standing: blocks.filter(isStanding).length },
    release: release === null ? null : sayRelease(release),
    isSigned,
    unsigned,
    sheets: sheets.map(({ organisation, state: said }) => ({ organisation, state: said })),
    notices: notices.map(({ id: notice, body, at, edition: of, replaces, actor: by }) => ({
      notice,
      edition: of,
      replaces,
      text: body,
      actor: by,
      at: iso(at),
    })),
    preReaders: readers.map(({ person, because, actor: by, at, ended }) => ({
      person,
      because,
      actor: by,
      at: iso(at),
      ended: ended === null ? null : { because: ended.because, actor: ended.actor, at: iso(ended.at) },
    })),
    withdrawn: tombstone === null ? null : { because: tombstone.because, at: iso(tombstone.withdrawnAt) },
  };
};
