import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { PermanentFault } from "@coop-census/contracts";

const run = promisify(execFile);
const ownName = "coop-census";

/** A user of the machine that is not root. */
export interface Account {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

/**
 * The user Postgres runs as, since it refuses to run as root: one of our own, made when it is missing, else `nobody`.
 * Null when this process is not root, and Postgres runs as whoever runs it.
 */
export async function postgresAccount(): Promise<Account | null> {
  if (process.getuid?.() !== 0) return null;
  const account = (await find(ownName)) ?? (await make(ownName)) ?? (await find("nobody"));
  if (account !== null) return account;
  throw new PermanentFault(
    "postgres/no-account",
    "Postgres does not run as root, and this machine has no other user.",
    {
      cure: "Run the command as an ordinary user, or set DATABASE_URL to a Postgres that runs already.",
    },
  );
}

async function find(name: string): Promise<Account | null> {
  try {
    const [uid, gid] = await Promise.all(
      ["-u", "-g"].map(async (flag) => Number((await run("id", [flag, name])).stdout.trim())),
    );
    return uid === undefined || gid === undefined || uid === 0 ? null : { name, uid, gid };
  } catch {
    return null;
  }
}

/** Null when the machine lets nobody make a user. */
async function make(name: string): Promise<Account | null> {
  const ways: readonly (readonly [string, ...string[]])[] = [
    [
      "useradd",
      "--system",
      "--user-group",
      "--no-create-home",
      "--home-dir",
      "/nonexistent",
      "--shell",
      "/bin/false",
      name,
    ],
    ["adduser", "-S", "-D", "-H", "-h", "/nonexistent", "-s", "/bin/false", name],
  ];
  for (const [command, ...args] of ways) {
    await run(command, args).catch(() => null);
    const account = await find(name);
    if (account !== null) return account;
  }
  return null;
}
