/** What the tests of a run talk to; made by global-setup.ts and injected into every test file. */
export interface Services {
  /** 8 letters and digits that name this run's databases. */
  readonly run: string;
  /** A folder of the run's own, for what test files share beside a database; it is removed with the services. */
  readonly folder: string;
  /** A Postgres session that may make and drop databases. */
  readonly postgres: string;
  /** Null when there is none; `leftOut` then says why. */
  readonly redis: string | null;
  /** Services that are missing, each in a sentence. */
  readonly leftOut: readonly string[];
}

declare module "vitest" {
  interface ProvidedContext {
    services: Services;
  }
}
