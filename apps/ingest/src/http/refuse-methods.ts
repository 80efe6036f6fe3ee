import { Refusal } from "@coop-census/contracts";
import { answerProblem } from "./answer-problem.ts";
import type { IngestApp } from "./app.ts";
import { problemOfRefusal } from "./problem-of.ts";

/** Answers a wrong method on a path that is there with 405 and the right ones; declare it after all routes. */
export const refuseMethods = (app: IngestApp): void => {
  const routes = app.routes.filter(({ method }) => method !== "ALL");
  for (const path of new Set(routes.map((route) => route.path))) {
    const own = routes.filter((route) => route.path === path).map(({ method }) => method);
    const allow = own.flatMap((method) => (method === "GET" ? ["GET", "HEAD"] : [method])).join(", ");
    app.all(path, (context) => {
      const { method, path: asked } = context.req;
      const refusal = new Refusal("http/method", `${method} is not done at ${asked}.`, `Use ${allow}.`);
      return answerProblem({ ...problemOfRefusal(refusal), instance: asked }, { allow });
    });
  }
};
