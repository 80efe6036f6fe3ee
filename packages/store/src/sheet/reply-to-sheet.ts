import { Refusal } from "@coop-census/contracts";
import { audit } from "../audit/audit.ts";
import type { Tx } from "../database/db.ts";
import { tellClock } from "../database/tell-clock.ts";
import { lockEdition } from "../edition/lock-edition.ts";
import { releaseOf } from "../release/release-of.ts";
import type { SheetReply } from "./sheet-reply.ts";
import { type AskedSheet, sheetsOf } from "./sheets-of.ts";

/**
 * Writes down what is said of a reporter's sheet, of the bytes that the edition has. A Refusal unless the sheet was asked for, the
 * edition's release is still to come, and an answer answers a dispute. Who may say it is the caller's to check.
 */
export const replyToSheet = async (
  tx: Tx,
  reply: Pick<SheetReply, "kind" | "body" | "actor" | "at"> & {
    readonly edition: string;
    readonly organisation: string;
  },
): Promise<AskedSheet> => {
  const { edition, organisation, kind, body, actor, at } = reply;
  const { state, manifestSha256 } = await lockEdition(tx, edition);
  const find = async () => (await sheetsOf(tx, edition)).find((one) => one.organisation === organisation);
  const sheet = await find();
  if (sheet === undefined || manifestSha256 === null) {
    throw new Refusal(
      "sheet/unknown",
      `There is no sheet of ${organisation} in edition ${edition}.`,
      `Sheets are there from the review on: census sheet list ${edition}`,
    );
  }
  const release = await releaseOf(tx, edition);
  if ((state !== "in-review" && state !== "approved") || (release !== null && release.moment <= at)) {
    throw new Refusal(
      "sheet/over",
      `Edition ${edition} is no longer before its release: its sheets are as they were left.`,
      "Send a correction of the return; it counts in the next edition.",
    );
  }
  if (kind === "answer" && sheet.state !== "disputed") {
    throw new Refusal(
      "sheet/not-disputed",
      `${organisation} disputes nothing on its sheet of ${edition}.`,
      `See who does: census sheet list ${edition}`,
    );
  }
  await tellClock(tx, at);
  await tx.insertInto("sheetReply").values({ edition, organisation, manifestSha256, kind, body, actor, at }).execute();
  await audit(tx, {
    at,
    actor,
    act: `sheet.${kind}`,
    object: edition,
    details: { organisation, manifestSha256, body },
  });
  return (await find()) ?? sheet;
};
