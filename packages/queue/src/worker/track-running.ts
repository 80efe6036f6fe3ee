/** Knows what runs at the moment; `idle` answers when nothing does. */
export interface Running {
  track(work: Promise<void>): Promise<void>;
  idle(): Promise<void>;
}

export function trackRunning(): Running {
  const running = new Set<Promise<void>>();
  return {
    track: async (work) => {
      running.add(work);
      try {
        await work;
      } finally {
        running.delete(work);
      }
    },
    idle: async () => {
      while (running.size > 0) await Promise.allSettled(running);
    },
  };
}
