import pg from "pg";

/** A connection that hears of new outbox rows. */
export interface OutboxListener {
  close(): Promise<void>;
}

const retryAfterMs = 1000;

/**
 * Calls `onNotify` after each commit with new outbox rows, and once after every (re)connection, since rows may have come
 * while nobody listened. It reconnects by itself for ever; a poll beside it bounds the delay when it cannot.
 */
export const listenOutbox = (
  url: string,
  onNotify: () => void,
  onError: (error: Error) => void = () => {},
): OutboxListener => {
  let client: pg.Client | null = null;
  let retry: NodeJS.Timeout | null = null;
  let isClosed = false;

  const connect = async (): Promise<void> => {
    const current = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000, keepAlive: true });
    client = current;
    let isLost = false;
    const lose = (error: Error) => {
      if (isLost || isClosed) return;
      isLost = true;
      onError(error);
      current.end().catch(() => {});
      retry = setTimeout(() => void connect(), retryAfterMs);
    };
    current.on("error", lose);
    current.on("end", () => lose(new Error("the connection that listens to the outbox ended")));
    current.on("notification", onNotify);
    try {
      await current.connect();
      await current.query("listen census_outbox");
      if (!isClosed) onNotify();
    } catch (error) {
      lose(error instanceof Error ? error : new Error(String(error)));
    }
  };

  const connecting = connect();
  return {
    close: async () => {
      isClosed = true;
      if (retry !== null) clearTimeout(retry);
      await connecting;
      await client?.end().catch(() => {});
    },
  };
};
