import { Refusal } from "@coop-census/contracts";
import { audit } from "../audit/audit.ts";
import type { Tx } from "../database/db.ts";
import { lockEdition } from "../edition/lock-edition.ts";
import { moveEdition } from "../edition/move-edition.ts";
import { followRelease } from "./follow-release.ts";

/** Takes a public edition away for good and leaves a tombstone with the reason; a Refusal "edition/not-public" for any other. */
export const withdrawEdition = async (
  tx: Tx,
  request: { readonly edition: string; readonly because: string; readonly actor: string; readonly at: Date },
): Promise<void> => {
  const { edition, because, actor, at } = request;
  await followRelease(tx, edition, at);
  const { state } = await lockEdition(tx, edition);
  if (state !== "released") {
    throw new Refusal(
      "edition/not-public",
      `Edition ${edition} is ${state}: only what is public is withdrawn.`,
      state === "withdrawn"
        ? `See why: census edition show ${edition}`
        : `Give it up: census edition abandon ${edition} --because "…"`,
    );
  }
  await tx.insertInto("editionWithdrawal").values({ edition, because, actor, at }).execute();
  await audit(tx, { at, actor, act: "edition.withdraw", object: edition, details: { because } });
  await moveEdition(tx, { edition, to: "withdrawn", because, actor, at });
};
