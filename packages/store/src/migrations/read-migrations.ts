import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import type { Migration } from "./migration.ts";

const fileName = /^(\d{4})-[a-z0-9-]+\.sql$/;

/** The migrations of this code in order of number; throws when a number is missing or used twice. */
export const readMigrations = async (): Promise<readonly Migration[]> => {
  const names = (await readdir(new URL(".", import.meta.url))).filter((name) => fileName.test(name)).sort();
  return Promise.all(
    names.map(async (name, index) => {
      const number = Number(name.slice(0, 4));
      if (number !== index + 1) throw new RangeError(`migration ${name} should have the number ${index + 1}`);
      const text = await readFile(new URL(name, import.meta.url), "utf8");
      // A checkout may turn line endings; the statements stay the same.
      const sql = text.replaceAll("\r\n", "\n");
      return { number, name, sql, sha256: createHash("sha256").update(sql).digest("hex") };
    }),
  );
};
