import type { Reader, RegisterLoader } from "@coop-census/checking";
import type { Clock, JobQueue, Shelf } from "@coop-census/contracts";
import type { Log } from "@coop-census/runtime";
import type { Db } from "@coop-census/store";
import type { makeReferenceMemory } from "./roll-up/reference-memory.ts";

/** A folder that any web server can serve, and its address with a slash at its end, where it is known. */
export interface PublicFolder {
  readonly folder: string;
  readonly url: string | null;
}

/** What the handlers work with; whoever starts the worker opens and closes it. */
export interface WorkerParts {
  readonly db: Db;
  /** Of the same database, for the connection that listens to the outbox. */
  readonly databaseUrl: string;
  readonly queue: JobQueue;
  readonly shelf: Shelf;
  readonly clock: Clock;
  readonly log: Log;
  /** Kept in step with what is public; without it nobody keeps one. */
  readonly publicFolder?: PublicFolder;
}

/** The parts with those that the worker itself starts. */
export interface HandlerParts extends WorkerParts {
  readonly reader: Reader;
  readonly loader: RegisterLoader;
  /** The roster and overlaps in force. */
  readonly reference: ReturnType<typeof makeReferenceMemory>;
}
