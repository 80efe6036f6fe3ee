import {
  type Approval,
  type AskedSheet,
  approvalsOf,
  blocksOfEdition,
  type Db,
  type Edition,
  type EditionNotice,
  type EditionRelease,
  type EditionState,
  type KeptBlock,
  listActors,
  noticesOf,
  releaseOf,
  sheetsOf,
  signatureOf,
  type Tombstone,
  tombstones,
} from "@coop-census/store";

/** Everything that people have done with an edition, as it stands at a moment. */
export interface EditionLife {
  readonly edition: Edition;
  /** As readers see it: released from its moment on, also where the recorded state has yet to follow. */
  readonly state: EditionState;
  readonly approvals: readonly Approval[];
  /** Who approves it now. */
  readonly approvers: readonly string[];
  /** Who may approve it and does not yet. */
  readonly others: readonly string[];
  /** Null where it was never judged. */
  readonly blocks: readonly KeptBlock[] | null;
  readonly release: EditionRelease | null;
  readonly isSigned: boolean;
  /** Whom the review has asked to look at its own sheet, and what it said. */
  readonly sheets: readonly AskedSheet[];
  readonly notices: readonly EditionNotice[];
  readonly tombstone: Tombstone | null;
}

/** Reads the life of an edition as it stands at `now`. */
export const editionLife = async (db: Db, edition: Edition, now: Date): Promise<EditionLife> => {
  const approvals = await approvalsOf(db, edition.id);
  const approvers = approvals.filter(({ takenBack }) => takenBack === null).map(({ actor }) => actor);
  const release = await releaseOf(db, edition.id);
  const isDue = edition.state === "approved" && release !== null && release.moment <= now;
  const people = (await listActors(db)).filter(
    ({ roles, disabledAt }) => disabledAt === null && (roles.includes("publisher") || roles.includes("admin")),
  );
  return {
    edition,
    state: isDue ? "released" : edition.state,
    approvals,
    approvers,
    others: people.map(({ id }) => id).filter((id) => !approvers.includes(id)),
    blocks: edition.manifestSha256 === null ? [] : await blocksOfEdition(db, edition.id),
    release,
    isSigned: (await signatureOf(db, edition.id)) !== null,
    sheets: await sheetsOf(db, edition.id),
    notices: await noticesOf(db, edition.id),
    tombstone: (await tombstones(db)).find(({ id }) => id === edition.id) ?? null,
  };
};
