import { sayFinding } from "@coop-census/census";
import { Refusal } from "@coop-census/contracts";
import { type Actor, findingsOf, type Submission, submissionById } from "@coop-census/store";
import type { IngestParts } from "../parts.ts";
import { checkPermission } from "../submission/check-permission.ts";
import { receiveSubmission } from "../submission/receive-submission.ts";
import { readUpload } from "../upload/read-upload.ts";
import { authenticate } from "./authenticate.ts";
import type { IngestApp } from "./make-app.ts";
import { readWords } from "./read-words.ts";

const path = "/api/v1/submissions";

const unknown = (id: string): Refusal =>
  new Refusal(
    "submission/unknown-submission",
    `There is no submission ${id}.`,
    "Use the id that the upload was answered with.",
  );

/** The submission, for somebody who may see it; what somebody may not see is not there. */
const ownSubmission = async (parts: IngestParts, actor: Actor, id: string): Promise<Submission> => {
  const submission = await submissionById(parts.db, id);
  if (submission === null) throw unknown(id);
  try {
    checkPermission(actor, submission.organisation);
  } catch {
    throw unknown(id);
  }
  return submission;
};

/** Sending a return, and asking what became of it. */
export const declareSubmissions = (app: IngestApp, parts: IngestParts): void => {
  app.post(path, async (context) => {
    const actor = await authenticate(parts.db, context.req.header("authorization"));
    const query = context.req.query();
    const isNil = query["nil"] === "true";
    const upload = isNil ? null : await readUpload(context.env.incoming, query, parts.uploadLimit);
    const words = readWords(upload?.parameters ?? query);
    const receipt = await receiveSubmission(parts, {
      actor,
      channel: "api",
      organisation: words.organisation,
      year: words.year,
      reasonCode: words.reason ?? null,
      reason: words.reasonText ?? null,
      file: upload === null ? null : { name: upload.fileName, bytes: upload.bytes },
    });
    return context.json({ ...receipt, links: { self: `${path}/${receipt.submission}` } }, 202, {
      location: `${path}/${receipt.submission}`,
    });
  });

  app.get(`${path}/:id`, async (context) => {
    const actor = await authenticate(parts.db, context.req.header("authorization"));
    const submission = await ownSubmission(parts, actor, context.req.param("id"));
    const { id, organisation, year, state, fileName, sha256, size, receivedAt, supersedes } = submission;
    return context.json({ id, organisation, year, state, fileName, sha256, size, receivedAt, supersedes });
  });

  app.get(`${path}/:id/findings`, async (context) => {
    const actor = await authenticate(parts.db, context.req.header("authorization"));
    const { id } = await ownSubmission(parts, actor, context.req.param("id"));
    const findings = await findingsOf(parts.db, id);
    return context.json({
      submission: id,
      findings: findings.map((finding) => ({ ...finding, words: sayFinding(finding) })),
    });
  });
};
