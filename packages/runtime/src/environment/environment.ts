import type { LogLevel } from "./log-level.ts";

/** Everything that the machine's environment may say, checked; null where the embedded or usual thing serves. */
export interface Environment {
  /** A Postgres; null: the embedded one. */
  readonly databaseUrl: string | null;
  /** Postgres or Redis for the queues; null: the database. */
  readonly queueUrl: string | null;
  /** An absolute folder for raw files and editions; null: in the home. */
  readonly shelfFolder: string | null;
  /** An absolute folder that holds the public face, for a web server; null: nobody keeps one. */
  readonly publicFolder: string | null;
  /** Where the public face is on the web, with a slash at its end; null: as each request names it. */
  readonly publicUrl: string | null;
  /** CENSUS_HOME as it was given; `censusHome` makes a folder of it. */
  readonly home: string | null;
  /** Of the upload API, on which ingest listens; 0 takes any free one. */
  readonly port: number;
  /** Of the operators' pages; 0 takes any free one. */
  readonly consolePort: number;
  /** The id of whoever acts on the command line; "local", the person at this machine, when nobody is named. */
  readonly actor: string;
  readonly logLevel: LogLevel;
  /** Bytes of one uploaded file. */
  readonly uploadLimit: number;
  /** The absolute folder that a person's relative paths start from. */
  readonly folder: string;
}
