import { fileURLToPath } from "node:url";
import { Refusal } from "@coop-census/contracts";
import type { Environment } from "./environment.ts";
import { environmentSchema } from "./environment-schema.ts";
import { readPublicUrl } from "./read-public-url.ts";

/**
 * Reads the environment; with nothing set, everything is embedded, and what is set to nothing counts as not set. A
 * Refusal "environment/invalid" tells all mistakes at once, by name and never by value.
 */
export function readEnvironment(source: NodeJS.ProcessEnv = process.env): Environment {
  const set = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ""));
  const read = environmentSchema.safeParse(set);
  if (!read.success) {
    const details = read.error.issues.map(({ path, message }) => ({ where: String(path[0]), message }));
    throw new Refusal(
      "environment/invalid",
      `The environment cannot be used as it is set: ${details.map(({ where }) => where).join(", ")}.`,
      "Put these variables right, or leave them out to use what is built in.",
      details,
    );
  }
  const told = read.data;
  return {
    databaseUrl: told.DATABASE_URL ?? null,
    queueUrl: told.QUEUE_URL ?? null,
    shelfFolder: told.SHELF_URL === undefined ? null : fileURLToPath(told.SHELF_URL),
    publicFolder: told.CENSUS_PUBLIC_FOLDER ?? null,
    publicUrl: readPublicUrl(told.CENSUS_PUBLIC_URL ?? ""),
    home: told.CENSUS_HOME ?? null,
    port: told.CENSUS_PORT,
    consolePort: told.CENSUS_CONSOLE_PORT,
    actor: told.CENSUS_ACTOR,
    logLevel: told.LOG_LEVEL,
    uploadLimit: told.CENSUS_UPLOAD_LIMIT,
    folder: told.INIT_CWD ?? process.cwd(),
  };
}
