import type { Clock, Shelf } from "@coop-census/contracts";
import type { OpenJobQueue } from "@coop-census/queue";
import type { Log } from "@coop-census/runtime";
import type { Db } from "@coop-census/store";

/** Everything a command may need, open. */
export interface System {
  readonly db: Db;
  readonly databaseUrl: string;
  readonly shelf: Shelf;
  readonly clock: Clock;
  readonly log: Log;
  /** True when Postgres came with the product: then nobody else is sure to work, and a command brings its own worker. */
  readonly isEmbedded: boolean;
  /** Opens the queues at the first call. */
  queue(): Promise<OpenJobQueue>;
}
