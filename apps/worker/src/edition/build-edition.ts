import { createHash } from "node:crypto";
import { compareBlocks } from "@coop-census/census";
import type { Clock, Shelf } from "@coop-census/contracts";
import { canonicalJson } from "@coop-census/reporting";
import {
  answerEditionRequest,
  createEdition,
  type Db,
  editionRequestById,
  keepBasis,
  keepBlocks,
  previousEdition,
  freezeEdition as recordFrozen,
  withSnapshot,
} from "@coop-census/store";
import { blocksBetween } from "./blocks-between.ts";
import { describeEdition } from "./describe-edition.ts";
import { earlierEdition } from "./earlier-edition.ts";
import { gatherInputs } from "./gather-inputs.ts";
import { method } from "./method.ts";
import { publishEdition } from "./publish-edition.ts";
import { publishedYears } from "./published-years.ts";

const digest = async (bytes: Uint8Array): Promise<string> => createHash("sha256").update(bytes).digest("hex");

/**
 * Freezes a year as it stands at one moment: all in one transaction that sees one state, so that a crash leaves either
 * nothing but a folder named by its content, or a frozen edition. Asking again for an answered request changes nothing.
 */
export const buildEdition = (
  parts: { readonly db: Db; readonly shelf: Shelf; readonly clock: Clock },
  request: number,
): Promise<void> =>
  withSnapshot(parts.db, async (tx) => {
    const open = await editionRequestById(tx, request);
    if (open === null || open.edition !== null) return;
    const { year, status, actor } = open;
    const at = new Date(parts.clock.now());
    const published = await publishedYears(tx, year, at);
    const inputs = await gatherInputs({ db: tx, shelf: parts.shelf }, year, published);
    const inputsSha256 = await digest(new TextEncoder().encode(canonicalJson({ inputs, method })));
    const { edition } = await createEdition(tx, { year, status, inputs, inputsSha256, actor, at });
    if (edition.manifestSha256 === null) {
      const previous = await previousEdition(tx, year, at);
      const named = { year, status, number: edition.number, previous, inputs };
      const earlier = await earlierEdition({ db: tx, shelf: parts.shelf }, previous);
      const { input, blocks, basis } = await describeEdition(tx, named, earlier, published);
      const between = await blocksBetween(tx, edition, basis);
      const manifestSha256 = await publishEdition(parts.shelf, input);
      await recordFrozen(tx, { edition: edition.id, manifestSha256, at });
      await keepBlocks(tx, edition.id, [...blocks, ...between].sort(compareBlocks));
      await keepBasis(tx, edition.id, basis);
    }
    await answerEditionRequest(tx, { request, edition: edition.id });
  });
