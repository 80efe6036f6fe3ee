import { randomUUID } from "node:crypto";
import { mkdir, readdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { processIdentity } from "../process/process-identity.ts";

/** Records this process as a user of the running server; answers with the record's path. */
export async function enrolUser(folder: string): Promise<string> {
  await mkdir(join(folder, "users"), { recursive: true, mode: 0o700 });
  // All is in the name, since an empty file can be made on a disk that is full.
  const name = `${process.pid}.${await processIdentity(process.pid)}.${randomUUID().slice(0, 8)}`;
  const record = join(folder, "users", name);
  await writeFile(record, "", { flag: "wx" });
  return record;
}

/** How many users the server has; records of processes that ended without a word are removed. */
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
