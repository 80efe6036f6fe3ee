/** Does `work` now and then again and again, never twice at once; `work` tells of its own faults and never rejects. Closing waits for what runs. */
export const repeat = (work: () => Promise<void>, every: number): { close(): Promise<void> } => {
  let isRunning = false;
  const run = async (): Promise<void> => {
    if (isRunning) return;
    isRunning = true;
    await work();
    isRunning = false;
  };
  let last = run();
  const timer = setInterval(() => {
    if (!isRunning) last = run();
  }, every);
  timer.unref();
  return {
    close: async () => {
      clearInterval(timer);
      await last;
    },
  };
};
