import { readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { processIdentity } from "../process/process-identity.ts";

/** How many users the server in `folder` has; records of processes that ended without a word are removed. */
export async function countUsers(folder: string): Promise<number> {
  const names = await readdir(join(folder, "users")).catch(() => []);
  let alive = 0;
  for (const name of names) {
    const [pid, identity] = name.split(".");
    if ((await processIdentity(Number(pid))) === identity) alive += 1;
    else await rm(join(folder, "users", name), { force: true });
  }
  return alive;
}
