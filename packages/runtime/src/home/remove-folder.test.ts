import { spawnSync } from "node:child_process";
import { chmod, mkdtemp, readFile, rm } from "node:fs/promises";
import { stripTypeScriptTypes } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { pathExists } from "./path-exists.ts";

// Root may remove everything: where the tests run as root, somebody else is asked to.
const ordinary = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};

test("an ordinary user removes a folder in which an edition was published write-once", async () => {
  const parent = await mkdtemp(join(tmpdir(), "census-remove-"));
  await chmod(parent, 0o777);
  const folder = join(parent, "home");
  const edition = join(folder, "shelf", "editions", "2021-p1");
  const program = `
    import { chmod, mkdir, writeFile } from "node:fs/promises";
    const [edition, folder, source] = process.argv.slice(1);
    await mkdir(edition, { recursive: true });
    await writeFile(edition + "/README.md", "", { mode: 0o444 });
    await chmod(edition, 0o555);
    await (await import("data:text/javascript," + encodeURIComponent(source))).removeFolder(folder);
  `;
  // The sources may lie where only root may enter: the program is handed over as text.
  const source = stripTypeScriptTypes(await readFile(new URL("./remove-folder.ts", import.meta.url), "utf8"));
  const done = spawnSync(process.execPath, ["--input-type=module", "-e", program, edition, folder, source], {
    ...ordinary,
    cwd: parent,
    encoding: "utf8",
  });
  expect([done.status, done.stderr]).toEqual([0, expect.not.stringContaining("EACCES")]);
  expect(await pathExists(folder)).toBe(false);
  await rm(parent, { recursive: true, force: true });
});
