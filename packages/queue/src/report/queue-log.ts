/** Where the queue reports what nobody waits for, such as a connection that was lost: a pino logger fits. */
export interface QueueLog {
  info(details: object, message: string): void;
  warn(details: object, message: string): void;
  error(details: object, message: string): void;
}
