import { Refusal } from "@coop-census/contracts";
import type { Tx } from "../database/db.ts";
import { lock } from "../database/lock.ts";
import type { Edition } from "../edition/edition.ts";
import { previousEdition } from "../edition/previous-edition.ts";

/**
 * Refuses a release that would come after another edition of the year without saying what it changes in it: what readers know
 * by then has to be the one that this edition is held against. Holds other releases of the year back until this one is decided.
 */
export const checkFollows = async (tx: Tx, edition: Edition, now: Date): Promise<void> => {
  const { id, year, status, previous } = edition;
  await lock(tx, "release", year);
  const known = (await previousEdition(tx, year, now))?.edition ?? null;
  if (known !== previous) {
    throw new Refusal(
      "edition/not-held-against",
      `Edition ${id} was held against ${previous ?? "no edition"}, and readers know ${known ?? "none"} by now: what it changes is not told.`,
      `Build the year again, and take that edition through review: census edition build --year ${year} --status ${status}`,
    );
  }
  const planned = await tx
    .selectFrom("editionRelease")
    .innerJoin("edition", "edition.id", "editionRelease.edition")
    .leftJoin("editionCallOff", "editionCallOff.release", "editionRelease.id")
    .select(["edition.id", "moment"])
    .where("year", "=", year)
    .where("edition.id", "<>", id)
    .where("editionCallOff.release", "is", null)
    .where("moment", ">", now)
    .limit(1)
    .executeTakeFirst();
  if (planned === undefined) return;
  throw new Refusal(
    "edition/another-planned",
    `Edition ${planned.id} of the same year is to be released at ${planned.moment.toISOString()}, and ${id} does not say what it changes in it.`,
    `Call that one off (census edition call-off ${planned.id} --because "…"), or wait for it and build ${year} again.`,
  );
};
