import type {
  ConnectionOptions,
  PostgresConnectionOptions,
  PostgresQueueBackend,
  Processor,
  Queue,
  QueueOptions,
  RedisQueueBackend,
  Worker,
  WorkerOptions,
} from "bullmq";

type QueueOn<Backend extends RedisQueueBackend | PostgresQueueBackend, Connection> = Queue<
  unknown,
  void,
  string,
  unknown,
  void,
  string,
  Backend,
  Connection
>;
export type RedisQueue = QueueOn<RedisQueueBackend, ConnectionOptions>;
export type PostgresQueue = QueueOn<PostgresQueueBackend, PostgresConnectionOptions>;
export type BullQueue = RedisQueue | PostgresQueue;
export type RedisWorker = Worker<unknown, void, string, RedisQueueBackend, object, ConnectionOptions>;
export type PostgresWorker = Worker<unknown, void, string, PostgresQueueBackend, object, PostgresConnectionOptions>;
export type BullWorker = RedisWorker | PostgresWorker;
export type BullProcessor = Processor<unknown, void, string, object>;

/** What differs between Postgres and Redis: how one connects, and what must be right before. */
export interface BullBackend {
  /** Reaches the server once, prepares and checks it; rejects when it does not answer. */
  prepare(): Promise<void>;
  openQueue(name: string, options: Omit<QueueOptions, "connection">): BullQueue;
  openWorker(name: string, processor: BullProcessor, options: Omit<WorkerOptions, "connection">): BullWorker;
}
