import { lchown, readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { Refusal } from "@coop-census/contracts";
import type { Account } from "./account.ts";

/** Makes `account` the owner of the data (another one may have made them); a Refusal when this process may not. */
export async function giveDataTo(account: Account | null, data: string): Promise<void> {
  const owner = (await stat(data)).uid;
  if (account === null) {
    if (owner === process.getuid?.()) return;
    throw new Refusal(
      "postgres/foreign-data",
      `The data in ${data} belong to another user of this machine (number ${owner}).`,
      "Run the command as that user (as root, if root made them), or set CENSUS_HOME to a folder of your own.",
    );
  }
  if (owner === account.uid) return;
  for (const entry of await readdir(data, { withFileTypes: true, recursive: true })) {
    await lchown(join(entry.parentPath, entry.name), account.uid, account.gid);
  }
  // The folder itself last: it says that all is done.
  await lchown(data, account.uid, account.gid);
}
