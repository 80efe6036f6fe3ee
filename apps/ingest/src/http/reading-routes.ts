import { answerReading, confirmReading } from "@coop-census/checking";
import { confirmReadingSchema } from "@coop-census/contracts";
import type { IngestParts } from "../parts.ts";
import type { IngestApp } from "./app.ts";
import { authenticate } from "./authenticate.ts";
import { submissionsPath } from "./links-of.ts";
import { ownSubmission } from "./own-submission.ts";
import { readJson } from "./read-json.ts";
import { readLanguage } from "./read-language.ts";

/** Seeing how a file would be read whose layout nobody has confirmed, and confirming it. */
export const declareReading = (app: IngestApp, parts: IngestParts): void => {
  const { db } = parts;
  const path = `${submissionsPath}/:id/reading`;

  app.get(path, async (context) => {
    const actor = await authenticate(db, context.req.header("authorization"));
    const submission = await ownSubmission(db, actor, context.req.param("id"));
    const language = readLanguage(context.req.query("language"), context.req.header("accept-language"));
    const headers = { "content-language": language, vary: "accept-language" };
    return context.json(await answerReading(db, submission, language), 200, headers);
  });

  app.post(path, async (context) => {
    const actor = await authenticate(db, context.req.header("authorization"));
    const submission = await ownSubmission(db, actor, context.req.param("id"));
    const { corrections } = await readJson(context.req.raw, confirmReadingSchema);
    const { attempt } = await confirmReading(parts, { submission, actor, corrections });
    return context.json({ submission: submission.id, attempt }, 202);
  });
};
