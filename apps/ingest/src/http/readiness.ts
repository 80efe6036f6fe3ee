import { Fault, type ReadinessAnswer } from "@coop-census/contracts";
import { listRounds } from "@coop-census/store";
import type { IngestParts } from "../parts.ts";

async function* nothing(): AsyncGenerator<Uint8Array> {}

interface Need {
  readonly what: string;
  readonly cure: string;
  readonly test: (parts: IngestParts) => Promise<unknown>;
}

const needs: readonly Need[] = [
  {
    what: "database",
    cure: "See that Postgres runs, that DATABASE_URL names it and that it is migrated: census doctor checks all three.",
    test: ({ db }) => listRounds(db),
  },
  {
    what: "shelf",
    cure: "See that the folder that SHELF_URL names can be written to and that its disk has room.",
    test: async ({ shelf }) => (await shelf.take(nothing(), 0)).drop(),
  },
];

/** Whether a file could be received now, tried out on database and shelf; leaves nothing on either. */
export const sayReadiness = async (parts: IngestParts): Promise<ReadinessAnswer> => {
  const tried = await Promise.all(
    needs.map(async ({ what, cure, test }) => {
      try {
        await test(parts);
        return [];
      } catch (error) {
        const code = error instanceof Fault ? error.code : undefined;
        parts.log.warn({ err: error, code }, `not ready: ${what}`);
        return [{ what, cure }];
      }
    }),
  );
  const missing = tried.flat();
  return { status: missing.length === 0 ? "ready" : "not-ready", missing };
};
