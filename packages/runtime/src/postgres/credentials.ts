import { randomBytes } from "node:crypto";
import { readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";

const schema = z.strictObject({ password: z.string().min(20), port: z.int().nullable() });

/** What a client of the embedded Postgres needs; kept in the home, readable by its owner only. */
export type Credentials = z.infer<typeof schema>;

/** The remembered credentials, or null when this home has none. */
export async function readCredentials(folder: string): Promise<Credentials | null> {
  const text = await readFile(join(folder, "credentials.json"), "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return null;
    throw error;
  });
  return text === null ? null : schema.parse(JSON.parse(text));
}

/** Replaces the remembered credentials, all or nothing. */
export async function rememberCredentials(folder: string, credentials: Credentials): Promise<void> {
  const part = join(folder, "credentials.json.part");
  await rm(part, { force: true });
  await writeFile(part, `${JSON.stringify(credentials)}\n`, { mode: 0o600, flag: "wx", flush: true });
  await rename(part, join(folder, "credentials.json"));
}

/** A password with 192 random bits. */
export function makePassword(): string {
  return randomBytes(24).toString("base64url");
}
