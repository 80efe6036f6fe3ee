/**
 * Does `work` now and then again and again, never twice at once; `work` tells of its own faults and never rejects. It
 * answers with the milliseconds after which it wants to be done once before its time, null for in its time. Closing waits for what runs.
 */
export const repeat = (work: () => Promise<number | null>, every: number): { close(): Promise<void> } => {
  let isRunning = false;
  let sooner: NodeJS.Timeout | undefined;
  const run = async (): Promise<void> => {
    if (isRunning) return;
    isRunning = true;
    const wish = await work();
    isRunning = false;
    clearTimeout(sooner);
    if (wish !== null && wish < every) sooner = setTimeout(begin, Math.max(0, wish)).unref();
  };
  let last = run();
  function begin(): void {
    if (!isRunning) last = run();
  }
  const timer = setInterval(begin, every);
  timer.unref();
  return {
    close: async () => {
      clearInterval(timer);
      await last;
      clearTimeout(sooner);
    },
  };
};
