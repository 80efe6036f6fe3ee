import { threadDecisionSchema, threadReplySchema } from "@coop-census/contracts";
import type { Context } from "hono";
import type { IngestParts } from "../parts.ts";
import { answerThread, type ThreadReply } from "../submission/answer-thread.ts";
import { ownThread } from "../submission/own-thread.ts";
import type { IngestApp } from "./app.ts";
import { authenticate } from "./authenticate.ts";
import { submissionsPath } from "./links-of.ts";
import { ownSubmission } from "./own-submission.ts";
import { readIdempotencyKey } from "./read-idempotency-key.ts";
import { readJson } from "./read-json.ts";
import { readLanguage } from "./read-language.ts";
import { sayThread, sayThreads } from "./say-thread.ts";

/** The path under which threads are read and answered. */
export const threadsPath = "/api/v1/threads";

const languageOf = ({ req }: Context) => readLanguage(req.query("language"), req.header("accept-language"));

/** What is asked about a return, and answering it: the reporter for its own organisation, the secretariat for all. */
export const declareThreads = (app: IngestApp, parts: IngestParts): void => {
  const { db } = parts;

  app.get(`${submissionsPath}/:id/threads`, async (context) => {
    const actor = await authenticate(db, context.req.header("authorization"));
    const submission = await ownSubmission(db, actor, context.req.param("id"));
    const language = languageOf(context);
    const headers = { "content-language": language, vary: "accept-language" };
    return context.json(await sayThreads(db, submission, language), 200, headers);
  });

  app.get(`${threadsPath}/:id`, async (context) => {
    const actor = await authenticate(db, context.req.header("authorization"));
    const thread = await ownThread(db, actor, context.req.param("id"));
    const language = languageOf(context);
    const headers = { "content-language": language, vary: "accept-language" };
    return context.json(await sayThread(db, thread, language), 200, headers);
  });

  const reply = async (
    context: Context,
    id: string,
    read: () => Promise<Pick<ThreadReply, "act" | "text">>,
  ): Promise<Response> => {
    const actor = await authenticate(db, context.req.header("authorization"));
    const idempotencyKey = readIdempotencyKey(context.req.header("idempotency-key"));
    const language = languageOf(context);
    // Before the body is read, so that whoever may not see the thread learns nothing by it.
    await ownThread(db, actor, id);
    const thread = await answerThread(parts, { actor, thread: id, idempotencyKey, ...(await read()) });
    return context.json(await sayThread(db, thread, language), 200, { "content-language": language });
  };

  app.post(`${threadsPath}/:id/answers`, (context) =>
    reply(context, context.req.param("id"), async () => {
      const { text, kind } = await readJson(context.req.raw, threadReplySchema);
      return { act: kind, text };
    }),
  );

  for (const act of ["settle", "reopen"] as const) {
    app.post(`${threadsPath}/:id/${act}`, (context) =>
      reply(context, context.req.param("id"), async () => {
        const { because } = await readJson(context.req.raw, threadDecisionSchema);
        return { act, text: because };
      }),
    );
  }
};
