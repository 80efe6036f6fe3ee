import { PermanentFault } from "@coop-census/contracts";
import { type Actor, actorById, addActor, openRollUps, withTransaction } from "@coop-census/store";
import { settle } from "../submission/settle.ts";
import { waitUntil } from "../submission/wait-until.ts";
import type { System } from "../system/system.ts";
import type { RawFiles } from "./raw-files.ts";

const patience = 300;

/** A history on its way into an empty installation. */
export interface Replay {
  /** Its clock tells the time of the act that is being done again. */
  readonly system: System;
  readonly raw: RawFiles;
  /** What could not be done again, each in a sentence. */
  readonly problems: string[];
  /** The number that an import, estimate or consent of the history has here, by its kind and number there. */
  readonly numbers: Map<string, number>;
  /** Submissions whose check nobody has waited for yet. */
  readonly pending: Set<string>;
  /** The years of which something was sent. */
  readonly years: Set<number>;
}

const known = async ({ system }: Replay, id: string): Promise<Actor> => {
  const actor = await actorById(system.db, id);
  if (actor !== null) return actor;
  throw new PermanentFault("rebuild/no-actor", `the actor ${id} is not there`);
};

/** Who does again what the secretariat did. */
export const secretariat = (replay: Replay): Promise<Actor> => known(replay, "local");

/** Who does again what somebody of an organisation did. */
export const reporterOf = async (replay: Replay, organisation: string): Promise<Actor> => {
  const { db, clock } = replay.system;
  const id = `reporter-${organisation}`;
  if ((await actorById(db, id)) === null) {
    const added = { id, name: `Reporter of ${organisation}`, roles: ["uploader"] as const, organisation };
    await withTransaction(db, (tx) => addActor(tx, { ...added, actor: "local", at: new Date(clock.now()) }));
  }
  return known(replay, id);
};

/** Waits until what was sent is checked. */
export const settleAll = async ({ system, pending }: Replay): Promise<void> => {
  for (const id of pending) await settle(system.db, id);
  pending.clear();
};

/** Waits until the figures, and what is asked beside the files, follow from all that was done. */
export const catchUp = async (replay: Replay): Promise<void> => {
  await settleAll(replay);
  for (const year of replay.years) {
    const isDone = async () => ((await openRollUps(replay.system.db, year)) === 0 ? true : null);
    await waitUntil(isDone, `The roll-up of ${year}`, patience);
  }
};
