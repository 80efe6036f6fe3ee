import { createHash } from "node:crypto";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Manifest } from "@coop-census/contracts";
import { canonicalJson, editionFolder } from "@coop-census/reporting";
import { openLog } from "@coop-census/runtime";
import { openShelf } from "@coop-census/shelf";
import {
  addActor,
  addNotice,
  approveEdition,
  createEdition,
  freezeEdition,
  keepBlocks,
  migrate,
  moveEdition,
  openStore,
  scheduleRelease,
  withdrawEdition,
  withTransaction,
} from "@coop-census/store";
import { makeDatabase, makeFakeClock } from "@coop-census/testing";
import { expect, onTestFinished, test, vi } from "vitest";
import { followReleases } from "./follow-releases.ts";
import { keepPublicFolder } from "./keep-public-folder.ts";
import { startHousekeeping } from "./start-housekeeping.ts";

const sha256 = (bytes: Uint8Array | string): string => createHash("sha256").update(bytes).digest("hex");
const nothing = { submissions: [], network: [], profiles: [], overlaps: [], rates: [], statements: [], decisions: [] };
const moment = new Date("2026-11-03T08:00:00Z");
const url = "https://census.example.org/";

/** An edition of 2022 on the shelf that two people have approved, to be released a day after the clock's beginning. */
const planned = async () => {
  const database = await makeDatabase({ template: "census", migrate: async (to) => void (await migrate(to)) });
  onTestFinished(() => database.drop());
  const store = openStore(database.url);
  onTestFinished(() => store.close());
  const base = await mkdtemp(join(tmpdir(), "coop-census-public-"));
  onTestFinished(() => rm(base, { recursive: true, force: true }));
  const { db } = store;
  const shelf = openShelf(pathToFileURL(join(base, "shelf")).href);
  const clock = makeFakeClock("2026-11-02T08:00:00Z");
  const at = new Date(clock.now());
  const page = { path: "site/index.html", bytes: new TextEncoder().encode("<title>2022-p1</title>") };
  const id = await withTransaction(db, async (tx) => {
    const wish = { year: 2022, status: "provisional" as const, inputs: nothing, inputsSha256: sha256("inputs") };
    const { edition } = await createEdition(tx, { ...wish, actor: "local", at });
    const manifest: Manifest = {
      manifest: 1,
      edition: edition.id,
      year: 2022,
      status: "provisional",
      number: 1,
      previous: null,
      method: { version: "1", ruleSetSha256: sha256("rules") },
      program: { name: "coop-census", version: "1.0" },
      inputs: nothing,
      files: [{ path: page.path, sha256: sha256(page.bytes), size: page.bytes.byteLength }],
      seal: sha256("seal"),
    };
    const bytes = new TextEncoder().encode(canonicalJson(manifest));
    const manifestSha256 = sha256(bytes);
    const sums = new TextEncoder().encode(`${manifestSha256}  manifest.json\n`);
    const files = [page, { path: "manifest.json", bytes }, { path: "SHA256SUMS", bytes: sums }];
    await shelf.publish(editionFolder(edition.id, manifestSha256), files);
    await freezeEdition(tx, { edition: edition.id, manifestSha256, at });
    await keepBlocks(tx, edition.id, []);
    await moveEdition(tx, { edition: edition.id, to: "in-review", actor: "local", at });
    await addActor(tx, { id: "anna", name: "Anna", roles: ["publisher"], organisation: null, actor: "local", at });
    for (const actor of ["local", "anna"]) await approveEdition(tx, { edition: edition.id, manifestSha256, actor, at });
    await scheduleRelease(tx, { edition: edition.id, moment, zone: "UTC", actor: "anna", at });
    return edition.id;
  });
  const folder = join(base, "public");
  const parts = { db, shelf, clock, log: openLog({ level: "info", destination: join(base, "log") }) };
  const read = (path: string): Promise<string> => readFile(join(folder, path), "utf8");
  /** Every name and every text in it. */
  const whole = async (): Promise<string> => {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    const texts = entries
      .filter((one) => one.isFile())
      .map(async (one) => [one.parentPath, one.name, await readFile(join(one.parentPath, one.name), "utf8")]);
    return JSON.stringify([entries.map(({ name }) => name), await Promise.all(texts)]);
  };
  const said = (): Promise<string> => readFile(join(base, "log"), "utf8");
  return { parts, clock, id, folder, read, whole, said, wish: { folder, url } };
};

test("one second before the moment the folder shows nothing of an edition, at the moment all of it, and then what is said of it", async () => {
  const { parts, clock, id, read, whole, wish } = await planned();
  const keep = keepPublicFolder(parts, wish);
  clock.advance(moment.getTime() - clock.now() - 1000);
  await keep();
  expect(await read("index.html")).toContain(`<link rel="canonical" href="${url}index.html"/>`);
  expect(await whole()).not.toContain("2022");
  clock.advance(999);
  await keep();
  expect(await whole()).not.toContain("2022");
  clock.advance(1);
  await keep();
  expect(await read(`editions/${id}/site/index.html`)).toContain(id);
  expect(await read("sitemap.xml")).toContain(`${url}editions/${id}/site/index.html`);
  const act = { edition: id, actor: "anna", at: new Date(clock.now()) };
  await withTransaction(parts.db, (tx) => addNotice(tx, { ...act, replaces: null, body: "PL is being checked." }));
  await keep();
  expect(await read("feed.xml")).toContain("PL is being checked.");
  await followReleases(parts);
  await withTransaction(parts.db, (tx) => withdrawEdition(tx, { ...act, because: "a wrong unit" }));
  await keep();
  expect(await read(`editions/${id}/index.html`)).toContain("a wrong unit");
  expect(await read(`editions/${id}/site/index.html`)).toContain("a wrong unit");
});

test("a worker that was killed while it wrote is made good by the next one, and by several at once", async () => {
  const { parts, clock, id, folder, read, said, wish } = await planned();
  clock.advance(moment.getTime() - clock.now());
  await keepPublicFolder(parts, wish)();
  await rm(join(folder, "editions", id), { recursive: true });
  // Half of it, and what was being taken away of one that was withdrawn.
  for (const one of [id, "2019-p1"]) {
    const half = join(folder, "editions", `${one}.unfinished`);
    await mkdir(half);
    await writeFile(join(half, "manifest.json"), "half");
  }
  await writeFile(join(folder, "index.html"), "old");
  await Promise.all(Array.from({ length: 8 }, () => keepPublicFolder(parts, wish)()));
  expect(await said()).not.toContain('"level":50');
  expect(await read("index.html")).toContain(id);
  expect(await readdir(join(folder, "editions"))).toEqual([id]);
  expect((await readdir(join(folder, "editions", id))).sort()).toEqual(["SHA256SUMS", "manifest.json", "site"]);
});

test("housekeeping writes it by itself at the moment", async () => {
  const { parts, clock, id, read, wish } = await planned();
  clock.advance(moment.getTime() - clock.now() - 300);
  const housekeeping = startHousekeeping(parts, keepPublicFolder(parts, wish));
  onTestFinished(() => housekeeping.close());
  await vi.waitFor(async () => expect(await read("index.html")).not.toContain(id), { timeout: 5_000 });
  clock.advance(300);
  await vi.waitFor(async () => expect(await read("index.html")).toContain(id), { timeout: 2_500 });
});

test("a folder of somebody else is left as it is, and said so once", async () => {
  const { parts, folder, said, wish } = await planned();
  await mkdir(folder);
  await writeFile(join(folder, "index.html"), "mine");
  const keep = keepPublicFolder(parts, wish);
  await keep();
  await keep();
  expect(await readdir(folder)).toEqual(["index.html"]);
  expect((await said()).match(/that the census has not written/g)).toHaveLength(1);
});
