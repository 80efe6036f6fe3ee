import { randomUUID } from "node:crypto";
import { mkdir, readdir, readlink, rename, rm, symlink } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { RetriableFault } from "@coop-census/contracts";
import { processIdentity } from "../process/process-identity.ts";

const free = "free";

/**
 * Runs `work` while no other process (nor another call in this one) holds the lock of this folder; a holder that was
 * killed holds nothing. Rejects with a RetriableFault "lock/held" after `patience` milliseconds.
 *
 * The lock is the highest-numbered entry. An entry is a symbolic link, because making one is atomic together with its
 * text and needs no free disk block. Nobody removes the highest entry: a holder that ended is followed by the next
 * number, so two waiters that find the same dead holder cannot both get in.
 */
export async function withLock<Result>(
  folder: string,
  work: () => Promise<Result>,
  patience = 120_000,
): Promise<Result> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const release = await acquire(folder, patience);
  try {
    return await work();
  } finally {
    await release();
  }
}

async function acquire(folder: string, patience: number): Promise<() => Promise<void>> {
  const owner = `${process.pid}.${await processIdentity(process.pid)}.${randomUUID().slice(0, 8)}`;
  for (let waited = 0; ; waited += 20) {
    const highest = Math.max(0, ...(await numbers(folder)));
    const holder = highest === 0 ? free : await readHolder(join(folder, String(highest)));
    if (holder !== null && !(await isHeld(holder)) && (await take(folder, highest + 1, owner))) {
      return () => release(folder, highest + 1);
    }
    if (waited > patience) {
      throw new RetriableFault(
        "lock/held",
        `Another start or stop (process ${holder?.split(".")[0]}) still holds the lock ${folder}.`,
        {
          cure: "Wait until it has started or stopped, or end that process, and try again.",
        },
      );
    }
    await pause(20);
  }
}

async function numbers(folder: string): Promise<number[]> {
  return (await readdir(folder)).filter((name) => /^\d+$/.test(name)).map(Number);
}

/** Null when the entry has just been swept away by a later holder. */
async function readHolder(entry: string): Promise<string | null> {
  return readlink(entry).catch(() => null);
}

async function isHeld(holder: string): Promise<boolean> {
  if (holder === free) return false;
  const [pid, identity] = holder.split(".");
  return (await processIdentity(Number(pid))) === identity;
}

async function take(folder: string, number: number, owner: string): Promise<boolean> {
  const entry = join(folder, String(number));
  try {
    await symlink(owner, entry);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
    throw error;
  }
  // A number that was free again only because a later holder had swept it is not the lock.
  const all = await numbers(folder);
  if (Math.max(...all) !== number) {
    await rm(entry, { force: true });
    return false;
  }
  for (const older of all) if (older < number) await rm(join(folder, String(older)), { force: true });
  return true;
}

async function release(folder: string, number: number): Promise<void> {
  const released = join(folder, `released-${randomUUID()}`);
  await symlink(free, released);
  await rename(released, join(folder, String(number)));
}
