import { mkdtemp, realpath, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { threadReader, usualReadLimits } from "@coop-census/checking";
import { type Job, PermanentFault } from "@coop-census/contracts";
import { type IngestParts, makePlanner } from "@coop-census/ingest";
import { openLog } from "@coop-census/runtime";
import { openShelf } from "@coop-census/shelf";
import {
  keepPromises,
  migrate,
  openPromises,
  openRound,
  openStore,
  recordImport,
  saveNetwork,
  saveOverlaps,
  saveProfiles,
  takeOutbox,
  withTransaction,
} from "@coop-census/store";
import { type FakeClock, makeDatabase, makeFakeClock } from "@coop-census/testing";
import { makeHandlers, makeReferenceMemory } from "@coop-census/worker";
import { requestRollUp } from "../reference/request-roll-up.ts";
import { trialProfile } from "./random-return.ts";
import { organisations, smallNetwork, smallOverlaps } from "./small-network.ts";

/** A census whose jobs are done when they are asked for: the real door, handlers and outbox without a queue between. */
export interface Trial {
  readonly parts: IngestParts & { readonly clock: FakeClock };
  /** Does all jobs that wait, and those that follow from them. */
  settle(): Promise<void>;
  /** Puts other overlaps in force; the figures follow only when they are asked to. */
  changeOverlaps(amount: number): Promise<void>;
  /** Lets every figure follow what is in force. */
  rollUp(): Promise<void>;
  close(): Promise<void>;
}

/** The round of the trial. */
export const trialYear = 2021;

const actor = "local";

export const openTrial = async (): Promise<Trial> => {
  const folder = await realpath(await mkdtemp(join(tmpdir(), "coop-census-plans-")));
  const database = await makeDatabase({ template: "census", migrate: async (url) => void (await migrate(url)) });
  const store = openStore(database.url);
  const { db } = store;
  const shelf = openShelf(pathToFileURL(folder).href);
  const clock = makeFakeClock();
  const log = openLog({ level: "fatal" });
  const reader = threadReader(usualReadLimits);
  const handlers = makeHandlers({ db, shelf, clock, reader, reference: makeReferenceMemory() });

  const importing = (kind: "network" | "overlaps" | "profiles", amount: number): Promise<void> =>
    withTransaction(db, async (tx) => {
      const at = new Date(clock.now());
      const id = await recordImport(tx, { kind, files: [], actor, at });
      if (kind === "network") await saveNetwork(tx, id, smallNetwork);
      if (kind === "overlaps") await saveOverlaps(tx, id, smallOverlaps(amount));
      if (kind === "profiles") await saveProfiles(tx, id, organisations.map(trialProfile));
    });
  const work = ({ name, payload }: Job): Promise<void> => {
    switch (name) {
      case "validate":
        return handlers.validate(payload);
      case "national":
        return handlers.national(payload);
      case "regional":
        return handlers.regional(payload);
      case "global":
        return handlers.global(payload);
      case "edition":
        throw new PermanentFault("trial/edition", "The trial builds no edition.");
    }
  };
  const settle = async (): Promise<void> => {
    for (;;) {
      const jobs: Job[] = [];
      await takeOutbox(db, { limit: 100, patience: 0 }, async (taken) => void jobs.push(...taken));
      if (jobs.length === 0) return;
      for (const job of new Map(jobs.map((one) => [JSON.stringify([one.name, one.payload]), one])).values()) {
        const promises = await openPromises(db, job.name, job.payload);
        await work(job);
        await keepPromises(db, promises);
      }
    }
  };

  for (const kind of ["network", "overlaps", "profiles"] as const) await importing(kind, 5);
  await withTransaction(db, (tx) =>
    openRound(tx, { year: trialYear, days: { acceptedUntil: "2026-12-31" }, actor, at: new Date(clock.now()) }),
  );
  return {
    parts: { db, shelf, clock, log, uploadLimit: 1_000_000, planner: makePlanner(db, reader) },
    settle,
    changeOverlaps: (amount) => importing("overlaps", amount),
    rollUp: async () => {
      await withTransaction(db, requestRollUp);
      await settle();
    },
    close: async () => {
      await reader.close();
      await store.close();
      await database.drop();
      await rm(folder, { recursive: true, force: true });
    },
  };
};
