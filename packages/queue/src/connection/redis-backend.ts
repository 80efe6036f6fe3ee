import { Queue, Worker } from "bullmq";
import { keyPrefix } from "../naming/key-prefix.ts";
import type { QueueLog } from "../report/queue-log.ts";
import type { BullBackend, RedisQueue, RedisWorker } from "./bull-backend.ts";
import { checkRedis } from "./check-redis.ts";
import { connectionOptions } from "./connection-options.ts";

/** Redis or Valkey through ioredis; the prefix separates installations on one server. */
export function redisBackend(url: string, prefix: string, log: QueueLog): BullBackend {
  const { redis } = connectionOptions;
  return {
    prepare: () => checkRedis(url, log),
    openQueue: (name, options) => {
      const queue: RedisQueue = new Queue(name, {
        ...options,
        prefix: keyPrefix(prefix),
        connection: redis.producer(url),
      });
      return queue;
    },
    openWorker: (name, processor, options) => {
      const worker: RedisWorker = new Worker(name, processor, {
        ...options,
        prefix: keyPrefix(prefix),
        connection: redis.worker(url),
      });
      return worker;
    },
  };
}
