import { createHash } from "node:crypto";
import { languages } from "@coop-census/census";
import { gatherPublicFacts } from "@coop-census/checking";
import type { ShelfFile } from "@coop-census/contracts";
import { printPublicTree, publicPaths, relativePath } from "@coop-census/reporting";
import { publicEditions } from "@coop-census/store";
import { answerFile } from "../edition/answer-file.ts";
import { answerWithdrawn } from "../edition/answer-withdrawn.ts";
import type { Asked } from "../edition/asked.ts";
import { keeping } from "../edition/keeping.ts";
import { nothingThere } from "../edition/nothing-there.ts";
import type { Readers } from "../edition/readers.ts";
import type { IngestParts } from "../parts.ts";
import type { IngestApp } from "./app.ts";

const indexOf = (path: string): string => (path === "" || path.endsWith("/") ? `${path}index.html` : path);

/** Where the pages around the editions are. */
export const publicTreePaths: readonly string[] = [
  "/",
  ...[...languages.map(publicPaths.home), publicPaths.style, publicPaths.feed, publicPaths.sitemap].map(
    (path) => `/${path}`,
  ),
  "/latest/:path{.*}",
];

/** The public face, at the same addresses as in a folder that `census site publish` writes. */
export const declarePublicPages = (
  app: IngestApp,
  { db, clock, publicUrl = null }: IngestParts,
  readers: Readers,
): void => {
  const { files, open, readerOf } = readers;

  const tree = async (req: Asked): Promise<readonly ShelfFile[]> => {
    const facts = await gatherPublicFacts(db, new Date(clock.now()));
    const pages = new Map<string, readonly string[]>();
    for (const edition of facts.editions) {
      const { files: listed } = await files.manifest(edition);
      pages.set(
        edition.id,
        listed.map(({ path }) => path).filter((path) => path.endsWith(".html")),
      );
    }
    const base = publicUrl ?? `${new URL(req.url).origin}/`;
    return printPublicTree(facts, { base, pagesOf: (edition) => pages.get(edition) ?? [] });
  };

  const giveOfTree = async (req: Asked): Promise<Response> => {
    const path = indexOf(req.path.slice(1));
    const found = (await tree(req)).find((file) => file.path === path);
    if (found === undefined) throw nothingThere(req.path);
    const { bytes } = found;
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    const read = async function* (part?: { readonly start: number; readonly end: number }) {
      yield bytes.subarray(part?.start, part?.end);
    };
    return answerFile(req, { path, sha256, size: bytes.byteLength, read }, keeping.changing);
  };

  // Relative, so that it holds below whatever address a proxy gives the tree.
  const lead = (req: Asked, to: string): Response => {
    const location = relativePath(req.path.slice(1), to);
    return new Response(null, { status: 302, headers: { ...keeping.own, location } });
  };

  for (const path of publicTreePaths) app.get(path, (context) => giveOfTree(context.req));

  const leadToNewest = async (req: Asked, path: string): Promise<Response> => {
    const newest = (await publicEditions(db, new Date(clock.now()))).at(-1);
    if (newest === undefined) throw nothingThere(req.path);
    return lead(req, publicPaths.file(newest.id, path === "" ? "site/index.html" : path));
  };

  const give = async (req: Asked, id: string, path: string): Promise<Response> => {
    const reader = await readerOf(req.header("authorization"));
    const found = await open({ id, reader, path: req.path });
    if (found.kind === "withdrawn") return answerWithdrawn(db, req, { ...found, asPage: true });
    if (path === "") return lead(req, publicPaths.site(id));
    const file = await files.find(found.edition, indexOf(path));
    if (file === null) throw nothingThere(req.path);
    const isPage = publicUrl !== null && found.kind === "public" && file.path.endsWith(".html");
    const canonical = isPage
      ? {
          link: `<${publicUrl}${publicPaths.file(id, file.path).split("/").map(encodeURIComponent).join("/")}>; rel="canonical"`,
        }
      : {};
    return answerFile(req, file, { ...found.headers, ...canonical });
  };

  app.get("/editions/latest", (context) => leadToNewest(context.req, ""));
  app.get("/editions/latest/:path{.*}", (context) => leadToNewest(context.req, context.req.param("path")));
  app.get("/editions/:id", (context) => give(context.req, context.req.param("id"), ""));
  app.get("/editions/:id/:path{.*}", (context) =>
    give(context.req, context.req.param("id"), context.req.param("path")),
  );
};
