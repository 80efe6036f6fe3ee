import { type PlannedCheck, planReturn, type Reader, threadReader, usualReadLimits } from "@coop-census/checking";
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

const mostWaiting = 16;

const collect = async (stream: AsyncIterable<Uint8Array>): Promise<Uint8Array> => {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
};

/** Plans one file after the other, since each is in memory meanwhile; costs nothing before the first. */
export const makePlanner = (db: Db, reader: Reader = threadReader(usualReadLimits)): Planner => {
  const turns = makeTurns(mostWaiting);
  return {
    plan: ({ organisation, year, file }, taken, receivedAt) =>
      turns.run(async () =>
        planReturn(
          { db, reader },
          {
            bytes: file === null ? null : await collect(taken.open()),
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
