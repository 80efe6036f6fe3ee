import type { Manifest } from "@coop-census/contracts";
import { audit } from "../audit/audit.ts";
import type { Tx } from "../database/db.ts";
import { lock } from "../database/lock.ts";
import type { Edition, EditionStatus } from "./edition.ts";
import { nextNumber } from "./next-number.ts";
import { previousEdition } from "./previous-edition.ts";

/**
 * Begins an edition as a draft, held against the one that readers know. The same inputs as an edition of the year and status
 * that is not abandoned are that edition again, the newest of them: `isNew` is false and nothing is written. A draft that
 * was held against another one than readers know by now is not the same.
 */
export const createEdition = async (
  tx: Tx,
  request: {
    readonly year: number;
    readonly status: EditionStatus;
    readonly inputs: Manifest["inputs"];
    /** Of the inputs and the method, in canonical form. */
    readonly inputsSha256: string;
    readonly actor: string;
    readonly at: Date;
  },
): Promise<{ readonly edition: Edition; readonly isNew: boolean }> => {
  const { year, status, inputs, inputsSha256, actor, at } = request;
  await lock(tx, "edition", year, status);
  const previous = (await previousEdition(tx, year, at))?.edition ?? null;
  const same = await tx
    .selectFrom("edition")
    .selectAll()
    .where("year", "=", year)
    .where("status", "=", status)
    .where("state", "<>", "abandoned")
    .where("inputsSha256", "=", inputsSha256)
    .where((of) =>
      of.or([
        of("state", "in", ["released", "withdrawn"]),
        of("id", "is not distinct from", previous),
        of("previous", "is not distinct from", previous),
      ]),
    )
    .orderBy("number", "desc")
    .limit(1)
    .executeTakeFirst();
  if (same !== undefined) return { edition: same, isNew: false };
  const number = await nextNumber(tx, year, status);
  const id = `${year}-${status.slice(0, 1)}${number}`;
  const edition = await tx
    .insertInto("edition")
    .values({
      id,
      year,
      status,
      number,
      state: "draft",
      inputs: JSON.stringify(inputs),
      inputsSha256,
      previous,
      actor,
      requestedAt: at,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  await audit(tx, { at, actor, act: "edition.create", object: id, details: { inputsSha256 } });
  return { edition, isNew: true };
};
