/** Somebody asked the command to end before it was done (Ctrl-C); what was acknowledged is safe. */
export class Interruption extends Error {
  constructor(signal: string) {
    super(`ended by ${signal}`);
    this.name = "Interruption";
  }
}

const signals = ["SIGINT", "SIGTERM"] as const;

/** Does `work`, unless a signal comes first: then rejects at once with an Interruption, so that what was opened gets closed. */
export const untilSignal = async <Result>(work: () => Promise<Result>): Promise<Result> => {
  const { promise: interrupted, reject } = Promise.withResolvers<never>();
  const onSignal = (signal: NodeJS.Signals): void => reject(new Interruption(signal));
  for (const signal of signals) process.once(signal, onSignal);
  try {
    return await Promise.race([work(), interrupted]);
  } finally {
    for (const signal of signals) process.off(signal, onSignal);
  }
};
