import { homedir } from "node:os";
import { join } from "node:path";

/** Where root keeps the data, and the copy of the Postgres programs. */
export const rootHome = "/var/lib/coop-census";

/** Where the data lie when nobody says otherwise. */
export function defaultHome(): string {
  return process.getuid?.() === 0 ? rootHome : join(homedir(), ".local", "state", "coop-census");
}
