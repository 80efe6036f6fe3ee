import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import type { Site } from "./open-site.ts";

/** What a census came to, by name: two that came to the same are equal. Times, and ids that follow from times, are left out. */
export type Outcome = ReadonlyMap<string, string>;

const digest = (content: string | Uint8Array): string => createHash("sha256").update(content).digest("hex");

/** Of rows in whatever order. */
const digestRows = (rows: readonly object[]): string =>
  `${rows.length} rows, ${digest(
    rows
      .map((row) => JSON.stringify(row))
      .sort()
      .join("\n"),
  ).slice(0, 16)}`;

/** Every file below a folder, as a path from there; none when the folder is not there. */
const filesBelow = async (folder: string): Promise<readonly string[]> => {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true }).catch(() => []);
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
};

/** Reads submissions, attempts, findings, observations, cells, editions, open jobs and the shelf. */
export const readOutcome = async ({ db, shelf }: Pick<Site, "db" | "shelf">): Promise<Outcome> => {
  const outcome = new Map<string, string>();
  const submissions = await db.selectFrom("submission").select(["id", "state", "sequence", "size"]).execute();
  for (const { id, state, sequence, size } of submissions) {
    outcome.set(`submission ${id}`, `${state}, ${sequence}, ${size} bytes`);
    const attempts = await db.selectFrom("attempt").selectAll().where("submission", "=", id).execute();
    outcome.set(
      `attempts of ${id}`,
      attempts
        .map((one) => `${one.number} ${one.outcome} ${one.profileVersion} ${JSON.stringify(one.terms)}`)
        .join("; "),
    );
    const findings = await db.selectFrom("finding").selectAll().where("submission", "=", id).execute();
    outcome.set(`findings of ${id}`, digestRows(findings));
    const observations = await db.selectFrom("observation").selectAll().where("submission", "=", id).execute();
    outcome.set(`observations of ${id}`, digestRows(observations));
  }
  outcome.set("cells", digestRows(await db.selectFrom("cell").selectAll().execute()));
  const editions = await db.selectFrom("edition").select(["id", "state", "manifestSha256"]).execute();
  for (const { id, state, manifestSha256 } of editions) outcome.set(`edition ${id}`, `${state}, ${manifestSha256}`);
  const open = await db
    .selectFrom("outbox")
    .select(["job", "payload", "parkedAt"])
    .where("doneAt", "is", null)
    .execute();
  for (const { job, payload, parkedAt } of open) {
    outcome.set(`job ${job} ${JSON.stringify(payload)}`, parkedAt === null ? "not done" : "parked");
  }
  for (const path of await filesBelow(join(shelf, "raw"))) {
    outcome.set(`file ${basename(path)}`, digest(await readFile(path)) === basename(path) ? "whole" : "not whole");
  }
  for (const path of await filesBelow(join(shelf, "editions"))) {
    outcome.set(path.slice(shelf.length + 1), digest(await readFile(path)));
  }
  return outcome;
};
