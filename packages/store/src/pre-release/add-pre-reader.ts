import { Refusal } from "@coop-census/contracts";
import { actorById } from "../actor/actor-by-id.ts";
import { audit } from "../audit/audit.ts";
import type { Tx } from "../database/db.ts";
import { lockEdition } from "../edition/lock-edition.ts";
import { preReleaseList } from "./pre-release-list.ts";

/**
 * Puts somebody on the list of those who may proof-read an edition in review or approved; a person on it already stays, and
 * the answer is false. A Refusal for somebody who is no active actor, and where the edition's release is over or given up.
 */
export const addPreReader = async (
  tx: Tx,
  request: {
    readonly edition: string;
    readonly person: string;
    readonly because: string;
    readonly actor: string;
    readonly at: Date;
  },
): Promise<boolean> => {
  const { edition, person, because, actor, at } = request;
  const { state } = await lockEdition(tx, edition);
  if (state === "released" || state === "abandoned" || state === "withdrawn") {
    throw new Refusal(
      "edition/not-permitted",
      `Edition ${edition} is ${state}: there is nothing to proof-read before a release.`,
      `See it: census edition show ${edition}`,
    );
  }
  const found = await actorById(tx, person);
  if (found === null || found.disabledAt !== null) {
    throw new Refusal(
      "actor/unknown",
      `There is no active actor ${person}.`,
      `List them: census actor list; add one: census actor add ${person} --name "…" --role operator`,
    );
  }
  const isOnIt = (await preReleaseList(tx, edition)).some((one) => one.person === person && one.ended === null);
  if (isOnIt) return false;
  await tx.insertInto("preRelease").values({ edition, person, because, actor, at }).execute();
  await audit(tx, { at, actor, act: "edition.prerelease-add", object: edition, details: { person, because } });
  return true;
};
