import { chown, mkdir, mkdtemp, readdir, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { PermanentFault } from "@coop-census/contracts";
import { diskFault } from "../home/disk-fault.ts";
import type { Account } from "./account.ts";
import type { PostgresBinaries } from "./locate-binaries.ts";
import { runProgram } from "./run-program.ts";
import { superuser } from "./superuser.ts";

/**
 * Makes `folder`/data with initdb, all or nothing: being killed on the way leaves only what the next call sweeps away.
 * Text sorts by code point on every machine. The password never lies in a file that others may read.
 */
export async function createData(
  folder: string,
  binaries: PostgresBinaries,
  account: Account | null,
  password: string,
): Promise<void> {
  await sweep(folder);
  const part = await mkdtemp(join(folder, "initdb-"));
  try {
    const passwordFile = join(part, "password");
    await writeFile(passwordFile, `${password}\n`, { mode: 0o600, flag: "wx" });
    await mkdir(join(part, "data"), { mode: 0o700 });
    if (account !== null) {
      for (const path of [passwordFile, join(part, "data"), part]) await chown(path, account.uid, account.gid);
    }
    const { code, output } = await runProgram(
      join(binaries.folder, "bin", "initdb"),
      [
        `--pgdata=${join(part, "data")}`,
        `--username=${superuser}`,
        `--pwfile=${passwordFile}`,
        "--auth=scram-sha-256",
        "--encoding=UTF8",
        "--locale=C",
        "--locale-provider=builtin",
        "--builtin-locale=C.UTF-8",
        "--no-instructions",
      ],
      account,
    );
    if (code !== 0) {
      throw (
        diskFault(output, folder) ??
        new PermanentFault("postgres/initdb", `Postgres could not make its data in ${folder}: ${lastLines(output)}`, {
          cure: "Put right what it says, or set DATABASE_URL to a Postgres that runs already.",
        })
      );
    }
    await rename(join(part, "data"), join(folder, "data"));
  } finally {
    await rm(part, { recursive: true, force: true });
  }
}

/** An initdb whose starter was killed may still be writing into its folder: what cannot be removed now, the next call removes. */
async function sweep(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (name.startsWith("initdb-"))
      await rm(join(folder, name), { recursive: true, force: true }).catch(() => undefined);
  }
}

function lastLines(output: string): string {
  return output.trim().split("\n").slice(-5).join(" ");
}
