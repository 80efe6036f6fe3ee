import type { Problem } from "@coop-census/contracts";

/** Seconds after which a client may try again when a part was not available. */
const retryAfter = "30";

/** The problem as an answer, with the headers that its status asks for. */
export const answerProblem = (problem: Problem, headers: Readonly<Record<string, string>> = {}): Response =>
  new Response(JSON.stringify(problem), {
    status: problem.status,
    headers: {
      "content-type": "application/problem+json",
      ...(problem.status === 401 ? { "www-authenticate": 'Bearer realm="coop-census"' } : {}),
      ...(problem.status === 503 ? { "retry-after": retryAfter } : {}),
      ...headers,
    },
  });
