/** Where the console reports what nobody waits for: a pino logger fits. */
export interface ConsoleLog {
  info(details: object, message: string): void;
  warn(details: object, message: string): void;
  error(details: object, message: string): void;
}
