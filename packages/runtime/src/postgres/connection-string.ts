import { superuser } from "./superuser.ts";

/** The connection string, password and all, of a database of the embedded server. */
export function connectionString(port: number, password: string, database: string): string {
  return `postgres://${superuser}:${encodeURIComponent(password)}@127.0.0.1:${port}/${encodeURIComponent(database)}`;
}
