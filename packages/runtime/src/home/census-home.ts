import { randomUUID } from "node:crypto";
import { realpath, rm, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { Refusal } from "@coop-census/contracts";
import type { Environment } from "../environment/environment.ts";
import { postgresAccount } from "../postgres/account.ts";
import { defaultHome } from "./default-home.ts";
import { diskFault } from "./disk-fault.ts";
import { firstClosedFolder } from "./first-closed-folder.ts";
import { makeWay } from "./make-way.ts";

/**
 * The folder of everything embedded, made when missing: CENSUS_HOME, else /var/lib/coop-census for root and
 * ~/.local/state/coop-census for others. Never another one in silence: a Refusal "home/unreachable" says why a folder
 * cannot serve, a PermanentFault "home/full-disk" or "home/read-only-disk" what the disk has against it.
 */
export async function censusHome(environment: Pick<Environment, "home" | "folder">): Promise<string> {
  const { home: told, folder } = environment;
  const home = told === null ? defaultHome() : resolve(folder, told);
  const refuse = (why: string) => unreachable(home, why, told !== null);
  if (told?.startsWith("~") === true) throw refuse("the sign ~ is put in by a shell only where it is not in quotes");
  try {
    await makeWay(home);
    const probe = join(home, `.probe-${randomUUID()}`);
    // More than an empty file: the first thing that fails on a full disk.
    try {
      await writeFile(probe, Buffer.alloc(64 * 1024));
    } finally {
      await rm(probe, { force: true });
    }
  } catch (error) {
    throw diskFault(error, home) ?? refuse(inWords(error));
  }
  const account = await postgresAccount();
  const closed = account === null ? null : await firstClosedFolder(await realpath(home), account);
  if (account === null || closed === null) return home;
  throw refuse(`Postgres cannot run as root and runs as the user ${account.name}, who may not enter ${closed}`);
}

function unreachable(home: string, why: string, isTold: boolean): Refusal {
  return new Refusal(
    "home/unreachable",
    `The data folder ${home} (${isTold ? "from CENSUS_HOME" : "the usual one"}) cannot be used: ${why}.`,
    "Set CENSUS_HOME to a folder that this user may write and everyone may enter, or mend the rights of this one.",
  );
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: "this user may not write there",
  EPERM: "this user may not write there",
  ENOTDIR: "a part of the path is a file, not a folder",
  EEXIST: "it is a file, not a folder",
  ELOOP: "its symbolic links run in a circle",
  ENAMETOOLONG: "its name is too long",
  ENOENT: "a part of the path is missing and cannot be made",
};

function inWords(error: unknown): string {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return reasons[code] ?? (error instanceof Error ? error.message : String(error));
}
