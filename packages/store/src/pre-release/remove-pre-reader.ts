import { Refusal } from "@coop-census/contracts";
import { audit } from "../audit/audit.ts";
import type { Tx } from "../database/db.ts";
import { lockEdition } from "../edition/lock-edition.ts";
import { preReleaseList } from "./pre-release-list.ts";

/** Ends what somebody may proof-read, by a row of its own; a Refusal "edition/no-pre-reader" for a person not on the list. */
export const removePreReader = async (
  tx: Tx,
  request: {
    readonly edition: string;
    readonly person: string;
    readonly because: string;
    readonly actor: string;
    readonly at: Date;
  },
): Promise<void> => {
  const { edition, person, because, actor, at } = request;
  await lockEdition(tx, edition);
  const found = (await preReleaseList(tx, edition)).filter((one) => one.person === person && one.ended === null);
  if (found.length === 0) {
    throw new Refusal(
      "edition/no-pre-reader",
      `${person} is not on the pre-release list of edition ${edition}.`,
      `See the list: census edition prerelease list ${edition}`,
    );
  }
  for (const { id } of found) {
    await tx.insertInto("preReleaseEnd").values({ preRelease: id, because, actor, at }).execute();
  }
  await audit(tx, { at, actor, act: "edition.prerelease-remove", object: edition, details: { person, because } });
};
