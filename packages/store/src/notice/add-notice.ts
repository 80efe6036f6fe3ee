import { Refusal } from "@coop-census/contracts";
import { audit } from "../audit/audit.ts";
import type { Tx } from "../database/db.ts";
import type { Edition } from "../edition/edition.ts";
import { editionById } from "../edition/edition-by-id.ts";
import { lockEdition } from "../edition/lock-edition.ts";
import { releaseOf } from "../release/release-of.ts";

const checkReplaced = async (tx: Tx, edition: Edition, id: string, at: Date): Promise<void> => {
  const replaced = await editionById(tx, id);
  if (replaced === null) {
    throw new Refusal("edition/unknown", `There is no edition ${id}.`, "List them: census edition list");
  }
  if (id === edition.id || replaced.year !== edition.year) {
    throw new Refusal(
      "edition/replaces-other",
      `Edition ${edition.id} cannot replace ${id}: it replaces another edition of ${edition.year}.`,
      `List them: census edition list --year ${edition.year}`,
    );
  }
  const release = await releaseOf(tx, id);
  if (release === null || release.moment > at) {
    throw new Refusal(
      "edition/not-public",
      `Edition ${id} was never public: there is nothing to replace.`,
      "Leave --replaces out, or name an edition that was released.",
    );
  }
};

/**
 * Adds a notice, which is public with its edition and stays; answers with its number. A Refusal for a draft or an abandoned
 * edition, and unless what it replaces is another public or withdrawn edition of the same year.
 */
export const addNotice = async (
  tx: Tx,
  request: {
    readonly edition: string;
    readonly replaces: string | null;
    readonly body: string;
    readonly actor: string;
    readonly at: Date;
  },
): Promise<number> => {
  const { edition, replaces, body, actor, at } = request;
  const found = await lockEdition(tx, edition);
  if (found.state === "draft" || found.state === "abandoned") {
    throw new Refusal(
      "edition/not-permitted",
      `Edition ${edition} is ${found.state}: it has no readers whom a notice could tell anything.`,
      found.state === "draft" ? `Put it into review first: census edition review ${edition}` : "Name another edition.",
    );
  }
  if (replaces !== null) await checkReplaced(tx, found, replaces, at);
  const row = { edition, replaces, body, actor, at };
  const { id } = await tx.insertInto("editionNotice").values(row).returning("id").executeTakeFirstOrThrow();
  await audit(tx, { at, actor, act: "edition.notice", object: edition, details: { notice: id, replaces, body } });
  return id;
};
