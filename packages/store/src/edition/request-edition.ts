import { audit } from "../audit/audit.ts";
import type { Tx } from "../database/db.ts";
import { enqueue } from "../outbox/enqueue.ts";
import type { EditionStatus } from "./edition.ts";

/** Asks for an edition of a year as it will stand when the job runs; the request and its job commit together. Answers with the request's id. */
export const requestEdition = async (
  tx: Tx,
  wish: { readonly year: number; readonly status: EditionStatus; readonly actor: string; readonly at: Date },
): Promise<number> => {
  const { year, status, actor, at } = wish;
  const { id } = await tx
    .insertInto("editionRequest")
    .values({ year, status, actor, requestedAt: at, edition: null })
    .returning("id")
    .executeTakeFirstOrThrow();
  await enqueue(tx, "edition", { request: id });
  await audit(tx, { at, actor, act: "edition.request", object: `edition-request-${id}`, details: { year, status } });
  return id;
};
