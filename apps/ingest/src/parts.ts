import type { Clock, Shelf } from "@coop-census/contracts";
import type { Log } from "@coop-census/runtime";
import type { Db } from "@coop-census/store";
import type { Planner } from "./submission/make-planner.ts";

/** What receiving works with; whoever starts ingest opens and closes it. */
export interface IngestParts {
  readonly db: Db;
  readonly shelf: Shelf;
  readonly clock: Clock;
  readonly log: Log;
  /** Bytes of one file. */
  readonly uploadLimit: number;
  readonly planner: Planner;
  /** Where the public face is on the web, with a slash at its end; without it, as each request names it. */
  readonly publicUrl?: string | null;
  /** Where the private keys of this machine lie; without it nothing is signed here. */
  readonly home?: string;
}
