import { mkdir, readdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { gatherPublicFacts, makeEditionFiles } from "@coop-census/checking";
import type { Clock, Shelf } from "@coop-census/contracts";
import { printPublicTree } from "@coop-census/reporting";
import { type Db, lock, withTransaction } from "@coop-census/store";
import { bytesAt } from "./bytes-at.ts";
import { checkTree, treeMark } from "./check-tree.ts";
import { placeEdition } from "./place-edition.ts";
import { placeFile } from "./place-file.ts";

/** What a run has changed in the tree. */
export interface PublishedSite {
  readonly editions: readonly string[];
  readonly written: readonly string[];
  readonly withdrawn: readonly string[];
  /** Pages around the editions that are new or changed. */
  readonly pages: readonly string[];
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

/** Takes the folder of a withdrawn edition out of the tree; where its tombstone stands already, nothing. */
const bury = async (folder: string, id: string): Promise<boolean> => {
  const place = join(folder, "editions", id);
  if ((await bytesAt(join(place, "manifest.json"))) === null) return false;
  await rename(place, `${place}.unfinished`);
  await rm(`${place}.unfinished`, { recursive: true, force: true });
  return true;
};

const stalePointers = async (folder: string, wanted: ReadonlySet<string>): Promise<readonly string[]> => {
  const found = await readdir(join(folder, "latest"), { recursive: true }).catch(() => []);
  return found
    .map((name) => `latest/${name.replaceAll("\\", "/")}`)
    .filter((path) => path.endsWith(".html") && !wanted.has(path));
};

/** What a crash has left beside its place. */
const sweep = async (folder: string): Promise<void> => {
  for (const name of await readdir(join(folder, "editions"))) {
    if (name.endsWith(".unfinished")) await rm(join(folder, "editions", name), { recursive: true, force: true });
  }
};

interface Wish {
  readonly folder: string;
  /** The address of the folder, with a slash at its end; null where nobody knows it. */
  readonly base: string | null;
}

interface Parts {
  readonly db: Db;
  readonly shelf: Shelf;
  readonly clock: Clock;
}

const publish = async ({ db, shelf, clock }: Parts, { folder, base }: Wish): Promise<PublishedSite> => {
  const facts = await gatherPublicFacts(db, new Date(clock.now()));
  await checkTree(folder, facts);
  await mkdir(join(folder, "editions"), { recursive: true });
  await placeFile(join(folder, treeMark), once(new TextEncoder().encode("census site publish\n")));
  await sweep(folder);
  const files = makeEditionFiles({ db, shelf });
  const withdrawn: string[] = [];
  for (const { id } of facts.tombstones) if (await bury(folder, id)) withdrawn.push(id);
  const written: string[] = [];
  const pagesOf = new Map<string, readonly string[]>();
  for (const edition of facts.editions) {
    if ((await placeEdition(files, edition, folder)) === "written") written.push(edition.id);
    const listed = (await files.manifest(edition)).files.map(({ path }) => path);
    pagesOf.set(
      edition.id,
      listed.filter((path) => path.endsWith(".html")),
    );
  }
  const tree = printPublicTree(facts, { base, pagesOf: (id) => pagesOf.get(id) ?? [] });
  const pages: string[] = [];
  for (const { path, bytes } of tree) {
    if ((await bytesAt(join(folder, path)))?.equals(bytes) === true) continue;
    await placeFile(join(folder, path), once(bytes));
    pages.push(path);
  }
  for (const path of await stalePointers(folder, new Set(tree.map((file) => file.path)))) {
    await rm(join(folder, path), { force: true });
    pages.push(path);
  }
  return { editions: facts.editions.map(({ id }) => id), written, withdrawn, pages };
};

/**
 * Writes all that is public now into a folder that any web server can serve: folders of editions whole and once, the
 * pages around them file by file, those that did not change not at all. What is withdrawn goes first. Who comes meanwhile to
 * the same folder waits; what a crash has left is made good by the next run.
 */
export const publishSite = (parts: Parts, wish: Wish): Promise<PublishedSite> =>
  withTransaction(parts.db, async (tx) => {
    await lock(tx, "public folder", wish.folder);
    return publish({ ...parts, db: tx }, wish);
  });
