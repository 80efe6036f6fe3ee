import { markedWorkbook } from "@coop-census/checking";
import type { IngestParts } from "../parts.ts";
import { makeTurns } from "../submission/turns.ts";
import { answerFindings } from "./answer-findings.ts";
import { answerMarked } from "./answer-marked.ts";
import type { IngestApp } from "./app.ts";
import { authenticate } from "./authenticate.ts";
import { findingsForms, readFindingsForm } from "./findings-form.ts";
import { followSubmission, isSettled } from "./follow-submission.ts";
import { submissionsPath } from "./links-of.ts";
import { ownSubmission } from "./own-submission.ts";
import type { Patience } from "./patience.ts";
import { readIdempotencyKey } from "./read-idempotency-key.ts";
import { readLanguage } from "./read-language.ts";
import { saySubmission } from "./say-submission.ts";
import { sendReturn } from "./send-return.ts";
import { streamEvents } from "./stream-events.ts";
import { streamText } from "./stream-text.ts";

/** Sending a return, and asking what became of it. */
export const declareSubmissions = (
  app: IngestApp,
  parts: IngestParts,
  { patience, closing }: { readonly patience: Patience; readonly closing: AbortSignal },
): void => {
  const { db, log } = parts;
  // A workbook is in memory several times while it is marked.
  const marking = makeTurns({ inAll: 16, ofOne: 2 });

  app.post(submissionsPath, async (context) => {
    const actor = await authenticate(db, context.req.header("authorization"));
    const idempotencyKey = readIdempotencyKey(context.req.header("idempotency-key"));
    const plan = context.req.header("plan");
    const query = Object.entries(context.req.queries()).flatMap(([name, values]) =>
      values.map((value) => [name, value] as const),
    );
    const answer = await sendReturn(parts, {
      actor,
      exchange: { ...context.env, patience },
      query,
      idempotencyKey,
      plan,
    });
    if ("dryRun" in answer) return context.json(answer);
    return context.json(answer, 202, { location: answer.links.self });
  });

  app.get(`${submissionsPath}/:id`, async (context) => {
    const actor = await authenticate(db, context.req.header("authorization"));
    return context.json(await saySubmission(db, await ownSubmission(db, actor, context.req.param("id"))));
  });

  app.get(`${submissionsPath}/:id/findings`, async (context) => {
    const actor = await authenticate(db, context.req.header("authorization"));
    const submission = await ownSubmission(db, actor, context.req.param("id"));
    const form = readFindingsForm(context.req.query("format"), context.req.header("accept"));
    const language = readLanguage(context.req.query("language"), context.req.header("accept-language"));
    if (form === "xlsx")
      return answerMarked(
        await marking.run(submission.organisation, () => markedWorkbook(parts, submission, language)),
        language,
      );
    const isGrouped = context.req.query("grouped") === "true";
    const headers = {
      "content-type": findingsForms[form],
      "content-language": language,
      vary: "accept, accept-language",
    };
    return streamText(answerFindings(db, submission, { form, isGrouped, language }), headers, log);
  });

  app.get(`${submissionsPath}/:id/events`, async (context) => {
    const actor = await authenticate(db, context.req.header("authorization"));
    const submission = await ownSubmission(db, actor, context.req.param("id"));
    // A client that connects again after the last event is told by 204 that there is no more.
    const isTold = isSettled(submission) && context.req.header("last-event-id") === submission.state;
    return isTold ? context.body(null, 204) : streamEvents(followSubmission(db, submission, closing), log);
  });
};
