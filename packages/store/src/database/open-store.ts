import { CamelCasePlugin, Kysely } from "kysely";
import type { Schema } from "../schema/schema.ts";
import type { Db } from "./db.ts";
import { FaultDialect } from "./fault-dialect.ts";
import { openPool } from "./pool.ts";

/** The open store: one pool of connections. */
export interface Store {
  readonly db: Db;
  /** Waits for running queries, then lets go of the connections. */
  close(): Promise<void>;
}

/** Opens the store lazily: nothing is connected, and nothing can fail, before the first query. Migrate first. */
export const openStore = (
  url: string,
  options: { readonly log?: (message: string, error: Error) => void; readonly max?: number } = {},
): Store => {
  const onError = (error: Error) => options.log?.("a connection to the database ended", error);
  const pool = openPool(url, { max: options.max ?? 8, onError });
  const db = new Kysely<Schema>({
    dialect: new FaultDialect({ pool }),
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
  });
  return { db, close: () => (pool.ended ? Promise.resolve() : pool.end()) };
};
