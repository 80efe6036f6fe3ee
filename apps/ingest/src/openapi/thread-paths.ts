import { languages } from "@coop-census/census";
import { submissionsPath } from "../http/links-of.ts";
import { threadsPath } from "../http/thread-routes.ts";
import { answer, problems } from "./answers.ts";
import type { SchemaName } from "./schemas.ts";

const id = { name: "id", in: "path", required: true, schema: { type: "string" } };

const language = {
  name: "language",
  in: "query",
  required: false,
  description: "What the words of findings are in; what Accept-Language names where it is left out, else English.",
  schema: { type: "string", enum: [...languages] },
};

const key = {
  name: "Idempotency-Key",
  in: "header",
  required: false,
  description: "Your own name for this answer: sent again under it, it is said once.",
  schema: { type: "string" },
};

const read = (operationId: string, summary: string, name: SchemaName) => ({
  get: {
    operationId,
    summary,
    security: [{ key: [] }],
    parameters: [id, language],
    responses: { 200: answer("It.", name), ...problems(400, 401, 404, 500, 503) },
  },
});

const say = (operationId: string, summary: string, body: SchemaName) => ({
  post: {
    operationId,
    summary,
    security: [{ key: [] }],
    parameters: [id, language, key],
    requestBody: {
      required: true,
      content: { "application/json": { schema: { $ref: `#/components/schemas/${body}` } } },
    },
    responses: {
      200: answer("The thread as it is now.", "Thread"),
      ...problems(400, 401, 404, 409, 413, 422, 500, 503),
    },
  },
});

/** The paths of threads. */
export const threadPaths = (): Readonly<Record<string, unknown>> => ({
  [`${submissionsPath}/{id}/threads`]: read(
    "listThreads",
    "What is asked about a return, and how far each is",
    "Threads",
  ),
  [`${threadsPath}/{id}`]: read("showThread", "One thread, with all that was said in it", "Thread"),
  [`${threadsPath}/{id}/answers`]: say("answerThread", "Answer, or justify the figure", "ThreadReply"),
  [`${threadsPath}/{id}/settle`]: say("settleThread", "Settle a thread; for the secretariat", "ThreadDecision"),
  [`${threadsPath}/{id}/reopen`]: say("reopenThread", "Ask again; for the secretariat", "ThreadDecision"),
});
