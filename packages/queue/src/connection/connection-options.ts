import type { PostgresConnectionOptions, RedisOptions } from "bullmq";

/** Milliseconds after which a question of a producer counts as not answered. */
const answerWithin = 5_000;

const reconnectIn = (times: number): number => Math.min(100 * 2 ** Math.min(times, 10), 2_000);

/** Every connection the queue opens, in one place: producers fail fast, workers wait for ever. */
export const connectionOptions = {
  redis: {
    /** One question at start, no second try. */
    probe: { lazyConnect: true, maxRetriesPerRequest: 0, retryStrategy: () => null, connectTimeout: answerWithin },
    producer: (url: string): RedisOptions => ({
      url,
      enableOfflineQueue: false,
      maxRetriesPerRequest: 1,
      commandTimeout: answerWithin,
      connectTimeout: answerWithin,
      retryStrategy: reconnectIn,
    }),
    worker: (url: string): RedisOptions => ({ url, maxRetriesPerRequest: null, retryStrategy: reconnectIn }),
  },
  postgres: {
    probe: (url: string) => ({ connectionString: url, connectionTimeoutMillis: answerWithin }),
    producer: (url: string, schema: string): PostgresConnectionOptions => ({
      connectionString: url,
      schema,
      max: 2,
      connectionTimeoutMillis: answerWithin,
      query_timeout: answerWithin,
      application_name: "census queue",
    }),
    // A larger pool is no quicker: the processes queue at the same row (measured in decision 0003).
    worker: (url: string, schema: string): PostgresConnectionOptions => ({
      connectionString: url,
      schema,
      max: 4,
      connectionTimeoutMillis: answerWithin,
      application_name: "census queue worker",
    }),
  },
} as const;
