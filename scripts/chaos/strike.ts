import { setTimeout as pause } from "node:timers/promises";
import type { Db } from "@coop-census/store";
import type { Random } from "./make-random.ts";
import type { Site } from "./open-site.ts";
import type { PlannedRun, Stage } from "./plan-runs.ts";
import type { Sending } from "./send-returns.ts";

/** Whether something of a stage is under way, as seen from outside. */
const isOn: Readonly<Record<Stage, (db: Db, sending: Sending) => Promise<boolean>>> = {
  upload: async (_, { underway }) => underway.size > 0,
  relay: async (db) => (await db.selectFrom("outbox").select("id").where("sentAt", "is", null).execute()).length > 0,
  validate: async (db) => {
    const running = db.selectFrom("attempt").select("number").where("startedAt", "is not", null);
    return (await running.where("finishedAt", "is", null).execute()).length > 0;
  },
  "roll-up": async (db) => {
    const open = db.selectFrom("outbox").select("id").where("doneAt", "is", null).where("sentAt", "is not", null);
    return (await open.where("job", "in", ["national", "regional", "global"]).execute()).length > 0;
  },
  edition: async (db) => {
    const sent = db.selectFrom("outbox").select("id").where("doneAt", "is", null).where("sentAt", "is not", null);
    return (await sent.where("job", "=", "edition").execute()).length > 0;
  },
};

/** The longest wait in milliseconds between the first sight of a stage and the kill: about as long as the stage lasts. */
const longestDelay: Readonly<Record<Stage, number>> = {
  upload: 60,
  relay: 12,
  validate: 60,
  "roll-up": 80,
  edition: 250,
};

/**
 * Waits until the stage of the run is seen to be on, and a random while more, kills the victim, and starts it again.
 * False when the stage was over before: then nobody was killed. It gives up when the stage cannot come any more (`ended`).
 */
export const strike = async (
  site: Site,
  { stage, victim }: Pick<PlannedRun, "stage" | "victim">,
  sending: Sending,
  random: Random,
  ended: AbortSignal,
): Promise<boolean> => {
  const isWhole = random.below(1) < 0.5;
  const rest = random.between(0, 300);
  let delay = random.between(0, longestDelay[stage]);
  while (!ended.aborted) {
    if (await isOn[stage](site.db, sending)) {
      await pause(delay);
      if (await isOn[stage](site.db, sending)) {
        await site.kill(victim, isWhole);
        await pause(rest);
        await site.restart(victim);
        return true;
      }
      // It was over sooner than that: the next one is met earlier.
      delay = Math.floor(delay / 2);
    } else await pause(stage === "relay" ? 1 : 4);
  }
  return false;
};
