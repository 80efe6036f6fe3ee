import { gatherPublicFacts } from "@coop-census/checking";
import type { EditionFilesAnswer, EditionsAnswer } from "@coop-census/contracts";
import { editionsFor, publicEditions } from "@coop-census/store";
import { answerFile } from "../edition/answer-file.ts";
import { answerJson } from "../edition/answer-json.ts";
import { answerWithdrawn } from "../edition/answer-withdrawn.ts";
import type { Asked } from "../edition/asked.ts";
import { keeping } from "../edition/keeping.ts";
import { nothingThere } from "../edition/nothing-there.ts";
import type { Readers } from "../edition/readers.ts";
import { editionsPath, sayEdition } from "../edition/say-edition.ts";
import type { IngestParts } from "../parts.ts";
import type { IngestApp } from "./app.ts";

/** Editions for programs: the public ones for everybody, those under embargo for the people on their lists. */
export const declareEditions = (app: IngestApp, { db, clock }: IngestParts, readers: Readers): void => {
  const { files, open, readerOf } = readers;

  app.get(editionsPath, async (context) => {
    const reader = await readerOf(context.req.header("authorization"));
    const now = new Date(clock.now());
    const shown = reader === null ? await publicEditions(db, now) : await editionsFor(db, reader.id, now);
    const editions: EditionsAnswer["editions"] = [];
    for (const edition of [...shown].reverse()) editions.push(await sayEdition(db, edition, now));
    const { tombstones } = await gatherPublicFacts(db, now);
    const answer: EditionsAnswer = { editions, withdrawn: [...tombstones] };
    return answerJson(context.req, answer, reader === null ? keeping.changing : keeping.own);
  });

  app.get(`${editionsPath}/:id`, async (context) => {
    const { req } = context;
    const reader = await readerOf(req.header("authorization"));
    const found = await open({ id: req.param("id"), reader, path: req.path });
    if (found.kind === "withdrawn") return answerWithdrawn(db, req, { ...found, asPage: false });
    const said = await sayEdition(db, found.edition, found.now);
    const { files: listed } = await files.manifest(found.edition);
    const href = (path: string): string =>
      `${said.links.self}/files/${path.split("/").map(encodeURIComponent).join("/")}`;
    const answer: EditionFilesAnswer = { ...said, files: listed.map((file) => ({ ...file, href: href(file.path) })) };
    return answerJson(req, answer, found.changing);
  });

  const give = async (req: Asked, id: string, path: string): Promise<Response> => {
    const reader = await readerOf(req.header("authorization"));
    const found = await open({ id, reader, path: req.path });
    if (found.kind === "withdrawn") return answerWithdrawn(db, req, { ...found, asPage: false });
    const file = await files.find(found.edition, path);
    if (file === null) throw nothingThere(req.path);
    return answerFile(req, file, found.headers);
  };

  app.get(`${editionsPath}/:id/manifest`, (context) => give(context.req, context.req.param("id"), "manifest.json"));
  app.get(`${editionsPath}/:id/files/:path{.+}`, (context) =>
    give(context.req, context.req.param("id"), context.req.param("path")),
  );
};
