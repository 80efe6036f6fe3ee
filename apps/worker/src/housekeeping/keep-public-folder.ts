import { gatherPublicFacts } from "@coop-census/checking";
import { Refusal } from "@coop-census/contracts";
import { signatureOf } from "@coop-census/store";
import type { PublicFolder, WorkerParts } from "../parts.ts";
import { publishSite } from "../public-folder/publish-site.ts";

type Parts = Pick<WorkerParts, "db" | "shelf" | "clock" | "log">;

/**
 * Writes the public face into a folder whenever what is public has changed since the last time, and the first time always: a
 * release, a withdrawal, a notice, a signature. Before its moment nothing of an edition lies there. It never rejects: what went
 * wrong is logged, a refusal once for as long as it is the same, and the next time tries again.
 */
export const keepPublicFolder = (parts: Parts, { folder, url }: PublicFolder): (() => Promise<void>) => {
  const { db, clock, log } = parts;
  let written: string | null = null;
  let refused: string | null = null;

  const whatIsPublic = async (): Promise<string> => {
    const facts = await gatherPublicFacts(db, new Date(clock.now()));
    const signed: (string | null)[] = [];
    for (const { id } of facts.editions) signed.push((await signatureOf(db, id))?.keyId ?? null);
    return JSON.stringify([facts, signed]);
  };

  return async () => {
    try {
      const found = await whatIsPublic();
      if (found === written) return;
      const { editions, pages, ...changed } = await publishSite(parts, { folder, base: url });
      log.info({ folder, editions, ...changed, pages: pages.length }, "the public folder shows what is public");
      [written, refused] = [found, null];
    } catch (error) {
      if (!(error instanceof Refusal)) {
        log.error(
          { folder, err: error },
          "the public folder does not show what is public; trying again in some seconds",
        );
      } else if (error.message !== refused) {
        refused = error.message;
        log.error({ folder, code: error.code, cure: error.cure }, error.message);
      }
    }
  };
};
