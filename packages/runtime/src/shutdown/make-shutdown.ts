import { setTimeout as pause } from "node:timers/promises";
import type { Log } from "../log/log.ts";

/** What is closed, in this order: nothing new comes in, what was begun is finished, then what it needed goes. */
export const shutdownSteps = ["http", "workers", "queues", "database", "postgres"] as const;

export type ShutdownStep = (typeof shutdownSteps)[number];

export interface Shutdown {
  /** Aborted as soon as the end begins. */
  readonly signal: AbortSignal;
  /** Has `close` called at its step; within a step, in the reverse order of these calls. */
  add(step: ShutdownStep, close: () => Promise<void>): void;
  /** Begins the end, once; resolves to true when every step closed in time and without a fault. */
  begin(reason: string): Promise<boolean>;
  /** Resolves like `begin` when somebody has begun the end and it is over. */
  readonly over: Promise<boolean>;
}

/** An ordered end. A step that takes longer than `patience` milliseconds is named in the log and passed over. */
export function makeShutdown(log: Log, patience = 30_000): Shutdown {
  const closers = new Map<ShutdownStep, (() => Promise<void>)[]>();
  const begun = new AbortController();
  const { promise: over, resolve } = Promise.withResolvers<boolean>();

  const end = async (reason: string): Promise<boolean> => {
    log.info({ reason }, "The end begins: what was begun is finished first");
    let isClean = true;
    for (const step of shutdownSteps) {
      const isClosed = await closeStep(step, closers.get(step) ?? [], log, patience);
      isClean = isClosed && isClean;
    }
    return isClean;
  };

  return {
    signal: begun.signal,
    over,
    add: (step, close) => {
      closers.set(step, [close, ...(closers.get(step) ?? [])]);
    },
    begin: (reason) => {
      if (!begun.signal.aborted) {
        begun.abort();
        resolve(end(reason));
      }
      return over;
    },
  };
}

async function closeStep(
  step: ShutdownStep,
  closers: readonly (() => Promise<void>)[],
  log: Log,
  patience: number,
): Promise<boolean> {
  let isClosed = true;
  for (const close of closers) {
    const waiting = new AbortController();
    const late = pause(patience, "late" as const, { signal: waiting.signal }).catch(() => "closed" as const);
    const outcome = await Promise.race([tryToClose(step, close, log), late]);
    waiting.abort();
    if (outcome === "late") log.error({ step, patience }, `Closing ${step} hangs; it is passed over`);
    isClosed = outcome === "closed" && isClosed;
  }
  return isClosed;
}

async function tryToClose(step: ShutdownStep, close: () => Promise<void>, log: Log): Promise<"closed" | "failed"> {
  try {
    await close();
    return "closed";
  } catch (error) {
    log.error({ step, err: error }, `Closing ${step} failed`);
    return "failed";
  }
}
