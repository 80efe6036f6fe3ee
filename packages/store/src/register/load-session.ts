import pg from "pg";
import { storeFault } from "../database/store-fault.ts";

/** A session of its own, for work that outlasts a transaction; its errors are Faults. */
export interface LoadSession {
  readonly client: pg.Client;
  query<Row extends object>(text: string, values?: readonly unknown[]): Promise<Row[]>;
  close(): Promise<void>;
}

/** Connects at once; a session that the server ends fails the next query, not the process. */
export const openSession = async (url: string): Promise<LoadSession> => {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: 10_000,
    options: "-c search_path=census",
  });
  client.on("error", () => {});
  const telling = async <Result>(work: () => Promise<Result>): Promise<Result> => {
    try {
      return await work();
    } catch (error) {
      throw storeFault(error);
    }
  };
  await telling(() => client.connect());
  return {
    client,
    query: <Row extends object>(text: string, values: readonly unknown[] = []) =>
      telling(async () => (await client.query<Row & pg.QueryResultRow>(text, [...values])).rows),
    close: () => client.end().catch(() => {}),
  };
};
