import { Refusal } from "@coop-census/contracts";
import { previewPage, publicPaths, relativePath } from "@coop-census/reporting";
import { type Actor, editionsFor, type PreReleaseEdition } from "@coop-census/store";
import { answerFile } from "../edition/answer-file.ts";
import { answerWithdrawn } from "../edition/answer-withdrawn.ts";
import type { Asked } from "../edition/asked.ts";
import { withEmbargoBanner } from "../edition/embargo-banner.ts";
import { keeping } from "../edition/keeping.ts";
import { nothingThere } from "../edition/nothing-there.ts";
import { pagePolicyOf } from "../edition/page-policy.ts";
import type { Readers } from "../edition/readers.ts";
import type { IngestParts } from "../parts.ts";
import { answerProblem } from "./answer-problem.ts";
import type { IngestApp } from "./app.ts";
import { authenticatePreview } from "./authenticate-preview.ts";
import { problemOfRefusal } from "./problem-of.ts";

/** Where people on a pre-release list read an edition in a browser. */
const previewPath = "/preview";

const challenge = { "www-authenticate": 'Basic realm="coop-census preview", charset="UTF-8"' };

// A page of another site may not show or run any of it with the reader's own password.
const own = {
  ...keeping.own,
  "x-robots-tag": "noindex, nofollow, noarchive",
  "cross-origin-resource-policy": "same-origin",
} as const;

const textOf = async (bytes: AsyncIterable<Uint8Array>): Promise<string> => {
  const chunks: Uint8Array[] = [];
  for await (const chunk of bytes) chunks.push(chunk);
  return Buffer.concat(chunks).toString("utf8");
};

const answerPage = (path: string, page: string, headers: Readonly<Record<string, string>>): Response =>
  new Response(page, {
    headers: { ...headers, "content-type": "text/html; charset=utf-8", "content-security-policy": pagePolicyOf(path) },
  });

/**
 * An edition as it will look, for the people on its pre-release list, in any browser: it asks everybody for name and key,
 * whether there is such an edition or not. Pages carry a banner above what is frozen; all other files are as they are frozen.
 */
export const declarePreview = (app: IngestApp, { db, clock }: IngestParts, readers: Readers): void => {
  const { files, open } = readers;

  const lead = (req: Asked, to: string): Response =>
    new Response(null, { status: 302, headers: { ...own, location: relativePath(req.path.slice(1), to) } });

  const give = async (req: Asked, reader: Actor, id: string, path: string): Promise<Response> => {
    const found = await open({ id, reader, path: req.path });
    if (found.kind === "withdrawn") return answerWithdrawn(db, req, { ...found, asPage: true });
    if (found.kind === "public") return lead(req, publicPaths.file(id, path === "" ? "site/index.html" : path));
    if (path === "") return lead(req, `preview/${id}/site/index.html`);
    const file = await files.find(found.edition, path.endsWith("/") ? `${path}index.html` : path);
    if (file === null) throw nothingThere(req.path);
    const headers = { ...found.headers, ...own };
    if (!file.path.endsWith(".html")) return answerFile(req, file, headers);
    return answerPage(file.path, withEmbargoBanner(await textOf(file.read()), found.edition), headers);
  };

  const list = async (reader: Actor): Promise<Response> => {
    const mine = (await editionsFor(db, reader.id, new Date(clock.now()))).filter(
      (one): one is PreReleaseEdition => one.state !== "released",
    );
    const editions = mine.map(({ id, release }) => ({ id, until: release?.moment.toISOString() ?? null }));
    return answerPage("index.html", previewPage(editions, "preview/index.html"), own);
  };

  const asReader = async (req: Asked, answer: (reader: Actor) => Promise<Response>): Promise<Response> => {
    try {
      return await answer(await authenticatePreview(db, req.header("authorization")));
    } catch (error) {
      if (!(error instanceof Refusal) || !error.code.startsWith("auth/")) throw error;
      return answerProblem({ ...problemOfRefusal(error), instance: req.path }, { ...own, ...challenge });
    }
  };

  app.get(previewPath, (context) => asReader(context.req, async () => lead(context.req, "preview/index.html")));
  app.get(`${previewPath}/`, (context) => asReader(context.req, list));
  app.get(`${previewPath}/index.html`, (context) => asReader(context.req, list));
  app.get(`${previewPath}/:id`, (context) =>
    asReader(context.req, (reader) => give(context.req, reader, context.req.param("id"), "")),
  );
  app.get(`${previewPath}/:id/:path{.*}`, (context) =>
    asReader(context.req, (reader) => give(context.req, reader, context.req.param("id"), context.req.param("path"))),
  );
};
