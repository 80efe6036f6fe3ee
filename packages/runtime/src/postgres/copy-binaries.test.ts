import { chmod, cp, mkdir, readdir, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type FreshHome, makeFreshHome } from "../home/fresh-home.ts";
import { openLog } from "../log/open-log.ts";
import { type Account, postgresAccount } from "./account.ts";
import { copyPostgresBinaries } from "./copy-binaries.ts";
import { readLibraryLinks } from "./library-links.ts";
import { locatePostgresBinaries, type PostgresBinaries } from "./locate-binaries.ts";
import { runProgram } from "./run-program.ts";

let home: FreshHome;
let account: Account | null;
let closed: PostgresBinaries;

// An installation in a folder that only its owner may enter, and whose install script has not run.
beforeAll(async () => {
  home = await makeFreshHome(openLog({ level: "silent" }));
  account = await postgresAccount();
  const installed = await locatePostgresBinaries();
  const clone = join(home.path, "clone");
  await mkdir(clone, { mode: 0o700 });
  closed = { ...installed, folder: join(clone, "native") };
  await cp(installed.folder, closed.folder, { recursive: true, verbatimSymlinks: true });
  for (const { link } of await readLibraryLinks(closed.folder)) await rm(join(closed.folder, link), { force: true });
});

afterAll(async () => {
  await home.remove();
});

const runs = (binaries: PostgresBinaries) =>
  runProgram(join(binaries.folder, "bin", "initdb"), ["--version"], account).then(
    ({ code, output }) => code === 0 && output.includes(`PostgreSQL) ${binaries.major}.`),
    () => false,
  );

test("the programs run from a copy though their installation is closed and unlinked, whatever the umask", async () => {
  expect(await runs(closed)).toBe(false);
  const parent = join(home.path, "open");
  await chmod(closed.folder, 0o700);
  const copy = await copyPostgresBinaries(closed, parent);
  expect(await runs(copy)).toBe(true);
});

test("simultaneous copies end as one", async () => {
  const parent = join(home.path, "together");
  const copies = await Promise.all([copyPostgresBinaries(closed, parent), copyPostgresBinaries(closed, parent)]);
  expect(copies[0]).toEqual(copies[1]);
  expect(await readdir(parent)).toEqual([`postgres-bin-${closed.version}`]);
});

test("a copy that was broken off is not used, and is swept away", async () => {
  const parent = join(home.path, "broken");
  const part = join(parent, `postgres-bin-${closed.version}.part-${process.pid}-0000000000000000-lost`);
  await mkdir(part, { recursive: true });
  await writeFile(join(part, "half"), "");
  const { folder } = await copyPostgresBinaries(closed, parent);
  expect(await readdir(parent)).toEqual([`postgres-bin-${closed.version}`]);
  expect((await stat(join(folder, "bin", "postgres"))).mode & 0o755).toBe(0o755);
});
