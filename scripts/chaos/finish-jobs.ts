import { setTimeout as pause } from "node:timers/promises";
import type { Site } from "./open-site.ts";

const patience = 180_000;

/** Waits until every promise of the outbox is kept; answers with what is wrong when that takes too long. */
export const finishJobs = async ({ db }: Pick<Site, "db">, ofWhat: string): Promise<readonly string[]> => {
  for (const end = performance.now() + patience; performance.now() < end; await pause(25)) {
    const open = await db
      .selectFrom("outbox")
      .select("id")
      .where("doneAt", "is", null)
      .execute()
      // A Postgres that was killed answers when it is back.
      .catch(() => null);
    if (open?.length === 0) return [];
  }
  return [`not all jobs of the ${ofWhat} were done in ${patience / 1000} seconds`];
};

// Milliseconds: a little less than the relay's patience with a job that was sent.
const relayPatience = 28_000;

/** How many jobs the relay had to send again, since they were not done long after they were sent. */
export const countSentAgain = async ({ db }: Pick<Site, "db">): Promise<number> => {
  const rows = await db.selectFrom("outbox").select(["createdAt", "sentAt"]).execute();
  const late = (createdAt: Date, sentAt: Date | null) =>
    sentAt !== null && sentAt.getTime() - createdAt.getTime() > relayPatience;
  return rows.filter(({ createdAt, sentAt }) => late(createdAt, sentAt)).length;
};
