import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { Refusal } from "@coop-census/contracts";

/** Whether there are data; a Refusal when they were made by another major release of Postgres than `ours`. */
export async function hasDataOf(data: string, ours: number): Promise<boolean> {
  const text = await readFile(join(data, "PG_VERSION"), "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return null;
    throw error;
  });
  if (text === null) return false;
  const made = Number.parseInt(text, 10);
  if (made === ours) return true;
  const which = made > ours ? "newer" : "older";
  throw new Refusal(
    `postgres/${which}-data`,
    `The data in ${data} were made by Postgres ${made}, which is ${which} than the Postgres ${ours} of this installation.`,
    made > ours
      ? "Use a release of Coop Census that brings this Postgres, or set CENSUS_HOME to another folder."
      : `Move the data with pg_dumpall of Postgres ${made} into a new folder, or set CENSUS_HOME to another one.`,
  );
}
