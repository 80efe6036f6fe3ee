import type { SchemaName } from "./schemas.ts";

const bodyOf = (name: SchemaName, type = "application/json") => ({
  [type]: { schema: { $ref: `#/components/schemas/${name}` } },
});

/** What is answered when all is well. */
export const answer = (description: string, name: SchemaName) => ({ description, content: bodyOf(name) });

const refusals: Readonly<Record<number, string>> = {
  400: "The request cannot be read: words, form or file are missing or malformed.",
  401: "No key, or one that is not valid (any more).",
  403: "The key was made for another organisation.",
  404: "There is nothing of that name that the asker may see.",
  408: "Nothing came for too long.",
  409: "The round is closed or over, an earlier return needs a reason to be replaced, a plan does not hold any more, or a thread is in a state in which that cannot be done.",
  410: "The edition was withdrawn.",
  413: "The file is larger than the limit.",
  415: "The body is no file: packed, or another kind of parts.",
  422: "The organisation or reason is unknown, or the Idempotency-Key stands for another request.",
  500: "A fault on our side; faultId stands in the log.",
  503: "A part that is needed does not answer; try again after Retry-After.",
};

/** What is answered otherwise, as a problem document, by status. */
export const problems = (...statuses: readonly number[]) =>
  Object.fromEntries(
    statuses.map((status) => [
      status,
      { description: refusals[status] ?? "", content: bodyOf("Problem", "application/problem+json") },
    ]),
  );
