import { refuseEmptyEdition } from "@coop-census/checking";
import { type EditionRequestAnswer, Refusal } from "@coop-census/contracts";
import {
  type Db,
  type EditionRequest,
  type EditionStatus,
  editionRequestById,
  listSubmissions,
  requestEdition,
  withTransaction,
} from "@coop-census/store";
import { editionsPath } from "../edition/say-edition.ts";

// What has arrived and is not checked yet would be left out of the edition without a word.
const refuseUnchecked = async (db: Db, year: number): Promise<void> => {
  const waiting = (await listSubmissions(db)).filter(
    (one) => one.year <= year && (one.state === "received" || one.state === "checking"),
  );
  if (waiting.length === 0) return;
  throw new Refusal(
    "edition/still-checking",
    `Not checked yet, and so left out of an edition of ${year}: ${waiting.map(({ id }) => id).join(", ")}.`,
    "Ask again when they are checked; census doctor tells what keeps one that stays so.",
  );
};

const say = ({ id, year, status, actor, requestedAt, edition }: EditionRequest): EditionRequestAnswer => ({
  request: id,
  year,
  status,
  actor,
  requestedAt: requestedAt.toISOString(),
  edition,
  links: {
    self: `${editionsPath}/requests/${id}`,
    life: edition === null ? null : `${editionsPath}/${edition}/life`,
  },
});

/** A request for an edition by its number as a person wrote it; a Refusal "edition/no-request" when there is none. */
export const showRequest = async (db: Db, number: string): Promise<EditionRequestAnswer> => {
  const found = /^\d{1,9}$/.test(number) ? await editionRequestById(db, Number(number)) : null;
  if (found !== null) return say(found);
  throw new Refusal(
    "edition/no-request",
    `There is no request ${number} for an edition.`,
    `Use the address that POST ${editionsPath} answers with.`,
  );
};

/** Asks a worker for an edition of a year; refused, as on the command line, while it would hold no figure or leave a return out. */
export const requestAnEdition = async (
  db: Db,
  wish: { readonly year: number; readonly status: EditionStatus; readonly actor: string; readonly at: Date },
): Promise<EditionRequestAnswer> => {
  await refuseUnchecked(db, wish.year);
  await refuseEmptyEdition(db, wish.year);
  const request = await withTransaction(db, (tx) => requestEdition(tx, wish));
  return showRequest(db, String(request));
};
