import type { Problem } from "@coop-census/contracts";
import type { Context } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";

/** Answers with a problem document (RFC 9457); `code` is a path such as "console/host". */
export function answerProblem(
  context: Context,
  status: ContentfulStatusCode,
  code: string,
  words: { readonly title: string; readonly detail: string; readonly cure: string },
): Response {
  const problem: Problem = { type: `urn:coop-census:problem:${code}`, status, ...words };
  return context.body(JSON.stringify(problem), status, { "content-type": "application/problem+json" });
}
