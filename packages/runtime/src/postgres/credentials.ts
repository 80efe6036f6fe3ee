import { randomBytes } from "node:crypto";
import { readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";

const schema = z.strictObject({ password: z.string().min(20), port: z.int().nullable() });

/** What a client of the embedded Postgres needs; kept in the home, readable by its owner only. */
export type Credentials = Readonly<z.infer<typeof schema>>;

/** The credentials that lie in `folder`. */
export const credentials = {
  /** A password with 192 random bits, for data that are yet to be made. */
  make: (): Credentials => ({ password: randomBytes(24).toString("base64url"), port: null }),

  /** Null when there are none. */
  read: async (folder: string): Promise<Credentials | null> => {
    const text = await readFile(join(folder, "credentials.json"), "utf8").catch((error: NodeJS.ErrnoException) => {
      if (error.code === "ENOENT") return null;
      throw error;
    });
    return text === null ? null : schema.parse(JSON.parse(text));
  },

  /** Replaces them, all or nothing. */
  write: async (folder: string, changed: Credentials): Promise<void> => {
    const part = join(folder, "credentials.json.part");
    await rm(part, { force: true });
    await writeFile(part, `${JSON.stringify(changed)}\n`, { mode: 0o600, flag: "wx", flush: true });
    await rename(part, join(folder, "credentials.json"));
  },
};
