import { randomUUID } from "node:crypto";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { processIdentity } from "../process/process-identity.ts";

/** Records this process as a user of the server in `folder`; answers with the record's path, whose removal ends it. */
export async function enrolUser(folder: string): Promise<string> {
  await mkdir(join(folder, "users"), { recursive: true, mode: 0o700 });
  // All is in the name, since an empty file can be made on a disk that is full.
  const name = `${process.pid}.${await processIdentity(process.pid)}.${randomUUID().slice(0, 8)}`;
  const record = join(folder, "users", name);
  await writeFile(record, "", { flag: "wx" });
  return record;
}
