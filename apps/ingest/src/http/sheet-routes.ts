import { gatherSheet } from "@coop-census/checking";
import { Refusal, sheetReplySchema } from "@coop-census/contracts";
import { type Actor, type ActorRole, editionById, replyToSheet, withTransaction } from "@coop-census/store";
import { editionsPath } from "../edition/say-edition.ts";
import type { IngestParts } from "../parts.ts";
import type { IngestApp } from "./app.ts";
import { authenticate } from "./authenticate.ts";
import { readJson } from "./read-json.ts";

const secretariat: readonly ActorRole[] = ["operator", "publisher", "admin"];

const isSecretariat = ({ roles }: Actor): boolean => roles.some((role) => secretariat.includes(role));

const isReporter = ({ roles, organisation: own }: Actor, organisation: string): boolean =>
  roles.includes("uploader") && own === organisation;

/** What somebody may not see is, to them, not there. */
const checkMaySee = (actor: Actor, edition: string, organisation: string): void => {
  if (isSecretariat(actor) || isReporter(actor, organisation)) return;
  throw new Refusal(
    "sheet/unknown",
    `There is no sheet of ${organisation} in edition ${edition}.`,
    "A sheet is there from the review of an edition on, for its reporters and for members that gave nothing.",
  );
};

const checkMaySay = (actor: Actor, kind: "confirm" | "dispute" | "answer", organisation: string): void => {
  if (kind === "answer" ? isSecretariat(actor) : isReporter(actor, organisation)) return;
  throw new Refusal(
    "auth/not-permitted",
    kind === "answer"
      ? "The secretariat answers what is disputed."
      : `${organisation} confirms or disputes its own sheet.`,
    kind === "answer"
      ? "Confirm or dispute it."
      : "What it has said otherwise is recorded on the command line: census sheet confirm, dispute.",
  );
};

/** A reporter's own sheet of an edition, and what it and the secretariat say of it. */
export const declareSheets = (app: IngestApp, parts: IngestParts): void => {
  const { db, clock } = parts;
  const path = `${editionsPath}/:id/sheets/:org`;

  app.get(path, async (context) => {
    const actor = await authenticate(db, context.req.header("authorization"));
    const { id, org } = context.req.param();
    checkMaySee(actor, id, org);
    return context.json(await gatherSheet(parts, { edition: id, organisation: org }));
  });

  app.post(path, async (context) => {
    const actor = await authenticate(db, context.req.header("authorization"));
    const { id, org } = context.req.param();
    checkMaySee(actor, id, org);
    await gatherSheet(parts, { edition: id, organisation: org });
    const { kind, body, manifestSha256 } = await readJson(context.req.raw, sheetReplySchema);
    checkMaySay(actor, kind, org);
    const found = await editionById(db, id);
    if (found?.manifestSha256 !== manifestSha256) {
      throw new Refusal(
        "edition/other-manifest",
        `Edition ${id} is ${found?.manifestSha256}, not ${manifestSha256}.`,
        "Look at the sheet again.",
      );
    }
    const at = new Date(clock.now());
    const reply = { edition: id, organisation: org, kind, body: body ?? null, actor: actor.id, at };
    await withTransaction(db, (tx) => replyToSheet(tx, reply));
    return context.json(await gatherSheet(parts, { edition: id, organisation: org }));
  });
};
