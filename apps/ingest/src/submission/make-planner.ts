import {
  type PlannedCheck,
  planReturn,
  type Reader,
  threadLoader,
  threadReader,
  usualReadLimits,
} from "@coop-census/checking";
import type { TakenFile } from "@coop-census/contracts";
import type { Db } from "@coop-census/store";
import type { Arrival } from "./arrival.ts";
import { makeTurns } from "./turns.ts";

/** Plans what was taken in and is not kept yet. */
export interface Planner {
  plan(arrival: Arrival, taken: Pick<TakenFile, "sha256" | "open">, receivedAt: Date): Promise<PlannedCheck>;
  /** Waits for what is being planned. */
  close(): Promise<void>;
}

const mostWaiting = { inAll: 16, ofOne: 2 };

// All others wait meanwhile, so that a dry run has less time than a worker has.
const loadLimits = { megabytes: 96, seconds: 300 };

/** Plans one file after the other, since each is in memory meanwhile; costs nothing before the first. */
export const makePlanner = (
  { db, databaseUrl }: { readonly db: Db; readonly databaseUrl: string },
  reader: Reader = threadReader(usualReadLimits),
): Planner => {
  const loader = threadLoader(databaseUrl, loadLimits);
  const turns = makeTurns(mostWaiting);
  return {
    plan: ({ organisation, year, file }, taken, receivedAt) =>
      turns.run(organisation, () =>
        planReturn(
          { db, reader, loader },
          {
            open: file === null ? null : () => taken.open(),
            at: receivedAt,
            sha256: taken.sha256,
            fileName: file?.name ?? "nothing to report",
            organisation,
            year,
            receivedOn: receivedAt.toISOString().slice(0, 10),
          },
        ),
      ),
    close: () => reader.close(),
  };
};
