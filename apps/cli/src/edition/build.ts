import { refuseEmptyEdition } from "@coop-census/checking";
import { Refusal } from "@coop-census/contracts";
import {
  type Edition,
  type EditionStatus,
  editionById,
  editionRequestById,
  listSubmissions,
  requestEdition,
  withTransaction,
} from "@coop-census/store";
import { readRoster } from "../network/read-roster.ts";
import { settle } from "../submission/settle.ts";
import { waitUntil } from "../submission/wait-until.ts";
import type { System } from "../system/system.ts";

/** A frozen edition: a draft with the hash that names its content. */
export interface FrozenDraft extends Edition {
  readonly manifestSha256: string;
}

const patience = 300;

// What has arrived and is not checked yet would be left out of the edition without a word.
const settleWaiting = async ({ db }: System, year: number): Promise<void> => {
  for (const one of await listSubmissions(db)) {
    const isWaiting = one.state === "received" || one.state === "checking";
    if (isWaiting && one.year <= year) await settle(db, one.id);
  }
};

/**
 * Asks for an edition of a year and waits until it is frozen, with everything that had arrived up to that year checked; a
 * worker must run. Refuses before the first roster and the first accepted return.
 */
export const buildEdition = async (
  system: System,
  wish: { readonly year: number; readonly status: EditionStatus; readonly actor: string },
): Promise<FrozenDraft> => {
  const { db, clock } = system;
  await readRoster(db);
  await settleWaiting(system, wish.year);
  await refuseEmptyEdition(db, wish.year);
  const request = await withTransaction(db, (tx) => requestEdition(tx, { ...wish, at: new Date(clock.now()) }));
  const id = await waitUntil(
    async () => (await editionRequestById(db, request))?.edition ?? null,
    `The edition of ${wish.year}`,
    patience,
  );
  const edition = await editionById(db, id);
  if (edition === null || edition.manifestSha256 === null) {
    throw new Refusal("edition/not-frozen", `Edition ${id} is not frozen.`, "Build it again.");
  }
  return { ...edition, manifestSha256: edition.manifestSha256 };
};
