import { Refusal } from "@coop-census/contracts";
import { audit } from "../audit/audit.ts";
import type { Tx } from "../database/db.ts";
import { tellClock } from "../database/tell-clock.ts";
import { lockEdition } from "../edition/lock-edition.ts";
import { releaseOf } from "./release-of.ts";

/** Calls a planned release off before its moment; the edition stays approved. A Refusal when none is planned, or the moment has come. */
export const callOffRelease = async (
  tx: Tx,
  request: { readonly edition: string; readonly because: string; readonly actor: string; readonly at: Date },
): Promise<void> => {
  const { edition, because, actor, at } = request;
  await lockEdition(tx, edition);
  const planned = await releaseOf(tx, edition);
  if (planned === null) {
    throw new Refusal(
      "edition/not-scheduled",
      `No release of edition ${edition} is planned.`,
      `See it: census edition show ${edition}`,
    );
  }
  if (planned.moment <= at) {
    throw new Refusal(
      "edition/already-public",
      `Edition ${edition} has been public since ${planned.moment.toISOString()}.`,
      `What is public can only be withdrawn, for good: census edition withdraw ${edition} --because "…"`,
    );
  }
  await tellClock(tx, at);
  await tx.insertInto("editionCallOff").values({ release: planned.id, because, actor, at }).execute();
  const details = { moment: planned.moment.toISOString(), because };
  await audit(tx, { at, actor, act: "edition.call-off", object: edition, details });
};
