import { setTimeout as pause } from "node:timers/promises";
import { listenOutbox, takeOutbox } from "@coop-census/store";
import type { WorkerParts } from "../parts.ts";

const batch = 100;
const pollMs = 1000;
// Milliseconds until a job that was sent and is not done is sent again: more than nearly every job waits and takes.
const usualPatience = 30_000;
const afterFaultMs = 500;

/**
 * The relay from the outbox to the queue: wakes at each commit with new rows, and looks once a second all the same. What
 * was sent and is neither done nor parked after `patience` milliseconds is sent again, since a queue that was killed may
 * have lost it.
 */
export const startRelay = (
  parts: Pick<WorkerParts, "db" | "databaseUrl" | "queue" | "log">,
  patience = usualPatience,
): { close(): Promise<void> } => {
  const { db, databaseUrl, queue, log } = parts;
  const end = new AbortController();
  let isWoken = false;
  let wake = (): void => {};

  const sleep = async (): Promise<void> => {
    if (isWoken || end.signal.aborted) return;
    const woken = new Promise<void>((resolve) => {
      wake = resolve;
    });
    const polling = new AbortController();
    await Promise.race([woken, pause(pollMs, undefined, { signal: polling.signal }).catch(() => undefined)]);
    polling.abort();
  };

  const relay = async (): Promise<void> => {
    while (!end.signal.aborted) {
      isWoken = false;
      try {
        while (
          (await takeOutbox(db, { limit: batch, patience }, (jobs) => queue.add(jobs))) === batch &&
          !end.signal.aborted
        );
      } catch (error) {
        // Nothing is lost: the rows stay unsent, and the next look takes them again.
        log.warn({ err: error }, "the outbox could not be sent; trying again");
        await pause(afterFaultMs, undefined, { signal: end.signal }).catch(() => undefined);
      }
      await sleep();
    }
  };

  const listener = listenOutbox(
    databaseUrl,
    () => {
      isWoken = true;
      wake();
    },
    (error) => log.warn({ err: error }, "the outbox is not listened to; looking once a second until it is"),
  );
  const running = relay();
  return {
    close: async () => {
      end.abort();
      wake();
      await running;
      await listener.close();
    },
  };
};
