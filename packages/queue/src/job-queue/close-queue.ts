import type { BullQueue } from "../connection/bull-backend.ts";

const patience = 3_000;

/** Closes a queue politely, or drops its connection when the server does not answer: never hangs, never rejects. */
export async function closeQueue(queue: BullQueue): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error("The queue did not close in time.")), patience);
  });
  try {
    await Promise.race([queue.close(), tooLong]);
  } catch {
    // The connection is of no use any more and would reconnect for ever.
    await Promise.race([queue.disconnect(), tooLong]).catch(() => undefined);
  } finally {
    clearTimeout(timer);
  }
}
