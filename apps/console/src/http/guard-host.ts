import type { MiddlewareHandler } from "hono";
import { answerProblem } from "./answer-problem.ts";
import { hostName } from "./own-host.ts";

/**
 * Answers only to the console's own names: a strange page whose name is made to point at this machine (DNS rebinding)
 * sends its own. A request that changes something must come from the console's own pages.
 */
export function guardHost(names: readonly string[]): MiddlewareHandler {
  return async (context, next) => {
    const header = context.req.header("host") ?? "";
    const name = hostName(header);
    if (name === null || !names.includes(name)) {
      return answerProblem(context, 403, "console/host", {
        title: "This console does not answer to that name.",
        detail: "The Host header of the request is not a name of this console.",
        cure: `Open it as ${names.join(" or ")}.`,
      });
    }
    const origin = context.req.header("origin");
    const isRead = context.req.method === "GET" || context.req.method === "HEAD";
    if (!isRead && origin !== undefined && !isOwn(origin, header)) {
      return answerProblem(context, 403, "console/origin", {
        title: "Another page asked for this.",
        detail: "The request came from a page that is not this console.",
        cure: "Open the console itself and do it there.",
      });
    }
    return next();
  };
}

function isOwn(origin: string, host: string): boolean {
  return origin === `http://${host}` || origin === `https://${host}`;
}
