import { Refusal } from "@coop-census/contracts";
import type { Db } from "../database/db.ts";
import { blocksOfEdition, isStanding } from "./blocks-of-edition.ts";

/** Refuses the release of an edition of which a block stands, or that was never judged; the database does so too. */
export const checkBlocks = async (db: Db, edition: string): Promise<void> => {
  const blocks = await blocksOfEdition(db, edition);
  if (blocks === null) {
    throw new Refusal(
      "edition/not-judged",
      `Edition ${edition} was never judged: nobody knows what stops its release.`,
      "Build the edition of its year again.",
    );
  }
  const standing = blocks.filter(isStanding);
  if (standing.length === 0) return;
  const rules = [...new Set(standing.map(({ rule }) => rule))].join(", ");
  throw new Refusal(
    "edition/blocked",
    `Edition ${edition} cannot be released: ${standing.length} of its ${blocks.length} blocks stand (${rules}).`,
    `Read them: census edition blocks ${edition}; clear those that are right: census edition clear ${edition} BLOCK --because "…"`,
  );
};
