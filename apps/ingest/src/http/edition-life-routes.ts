import { editionWishSchema, type ReleaseCalendarAnswer } from "@coop-census/contracts";
import { blocksOfEdition, releaseCalendar } from "@coop-census/store";
import { keeping } from "../edition/keeping.ts";
import { editionsPath } from "../edition/say-edition.ts";
import { checkMayPublish, checkMaySeeLife } from "../edition-life/check-role.ts";
import { findEdition } from "../edition-life/find-edition.ts";
import { requestAnEdition, showRequest } from "../edition-life/request-an-edition.ts";
import { sayBlocks } from "../edition-life/say-blocks.ts";
import { sayLife, sayRelease } from "../edition-life/say-life.ts";
import type { IngestParts } from "../parts.ts";
import type { IngestApp } from "./app.ts";
import { authenticate } from "./authenticate.ts";
import { readJson } from "./read-json.ts";

/** The path of the calendar of releases, which tells of what is to come. */
export const calendarPath = "/api/v1/release-calendar";

/** Asking for an edition, and what became of it, for the secretariat. */
export const declareEditionLife = (app: IngestApp, { db, clock }: IngestParts): void => {
  const seeing = async (req: { readonly path: string; header(name: string): string | undefined }): Promise<void> =>
    checkMaySeeLife(await authenticate(db, req.header("authorization")), req.path);

  app.post(editionsPath, async (context) => {
    const { req } = context;
    const actor = await authenticate(db, req.header("authorization"));
    checkMayPublish(actor);
    const wish = await readJson(req.raw, editionWishSchema);
    const answer = await requestAnEdition(db, { ...wish, actor: actor.id, at: new Date(clock.now()) });
    return context.json(answer, 202, { ...keeping.own, location: answer.links.self });
  });

  app.get(`${editionsPath}/requests/:number`, async (context) => {
    await seeing(context.req);
    return context.json(await showRequest(db, context.req.param("number")), 200, keeping.own);
  });

  app.get(`${editionsPath}/:id/life`, async (context) => {
    await seeing(context.req);
    return context.json(await sayLife(db, context.req.param("id"), new Date(clock.now())), 200, keeping.own);
  });

  app.get(`${editionsPath}/:id/blocks`, async (context) => {
    await seeing(context.req);
    const { id } = await findEdition(db, context.req.param("id"));
    return context.json(sayBlocks(id, await blocksOfEdition(db, id)), 200, keeping.own);
  });

  app.get(calendarPath, async (context) => {
    await seeing(context.req);
    const calendar = (await releaseCalendar(db)).map(({ usual, editions, ...entry }) => ({
      ...entry,
      usual: [...usual],
      editions: editions.map(({ release, ...one }) => ({
        ...one,
        release: release === null ? null : sayRelease(release),
      })),
    }));
    const answer: ReleaseCalendarAnswer = { calendar };
    return context.json(answer, 200, keeping.own);
  });
};
