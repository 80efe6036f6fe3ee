import pg from "pg";
import { superuser } from "./create-data.ts";

/** The connection string of a database of the embedded server. */
export function connectionString(port: number, password: string, database: string): string {
  return `postgres://${superuser}:${encodeURIComponent(password)}@127.0.0.1:${port}/${encodeURIComponent(database)}`;
}

/** Whether the server on this port takes us in; false while it starts or when it is none of ours. */
export async function canConnect(port: number, password: string): Promise<boolean> {
  return withClient(connectionString(port, password, "postgres"), async () => true).catch(() => false);
}

/** Lends a connection to `work` and ends it in any case. */
export async function withClient<Result>(url: string, work: (client: pg.Client) => Promise<Result>): Promise<Result> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 });
  // A server that goes away between two queries speaks up here; the next query rejects anyhow.
  client.on("error", () => undefined);
  try {
    await client.connect();
    return await work(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}
