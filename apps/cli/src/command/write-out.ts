/** A stream that may say that it is full. */
export interface Outlet {
  write(text: string): unknown;
  once?(event: "drain" | "error" | "close", listener: () => void): unknown;
  off?(event: "drain" | "error" | "close", listener: () => void): unknown;
}

const ends = ["drain", "error", "close"] as const;

/** Writes a text and waits until the stream has room again, so that a long answer is never held whole; also where its reader is gone. */
export const writeOut = async (outlet: Outlet, text: string): Promise<void> => {
  if (outlet.write(text) !== false || outlet.once === undefined) return;
  await new Promise<void>((resolve) => {
    const done = (): void => {
      for (const event of ends) outlet.off?.(event, done);
      resolve();
    };
    for (const event of ends) outlet.once?.(event, done);
  });
};
