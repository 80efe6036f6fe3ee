import { execFileSync } from "node:child_process";
import { chmod, mkdir, readdir, stat, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openLog } from "../log/open-log.ts";
import { startPostgres } from "../postgres/start-postgres.ts";
import { censusHome } from "./census-home.ts";
import { defaultHome } from "./default-home.ts";
import { type FreshHome, makeFreshHome } from "./fresh-home.ts";

const containing = (text: string): unknown => expect.stringContaining(text);

const log = openLog({ level: "silent" });
const isRoot = process.getuid?.() === 0;
let place: FreshHome;
let folder: string;

beforeAll(async () => {
  place = await makeFreshHome(log);
  folder = place.path;
});

afterAll(async () => {
  await place.remove();
});

const refusal = (why: string) => ({ code: "home/unreachable", message: containing(why) });

test("a folder that is told is made, with the way to it, and used; relative ones start where the person stands", async () => {
  expect(await censusHome({ home: "one/two", folder })).toBe(join(folder, "one", "two"));
  expect((await stat(join(folder, "one", "two"))).mode & 0o777).toBe(isRoot ? 0o711 : 0o700);
  expect(await readdir(join(folder, "one", "two"))).toEqual([]);
});

test("nothing told is the usual place of this user", async () => {
  const usual = defaultHome();
  expect(usual).toMatch(isRoot ? /^\/var\/lib\/coop-census$/ : /\/\.local\/state\/coop-census$/);
});

test("a file on the way, or in its place, is refused in words", async () => {
  await writeFile(join(folder, "file"), "");
  await expect(censusHome({ home: "file", folder })).rejects.toMatchObject(refusal("it is a file, not a folder"));
  await expect(censusHome({ home: "file/below", folder })).rejects.toMatchObject(
    refusal("a part of the path is a file, not a folder"),
  );
});

test("symbolic links in a circle, names too long and a tilde in quotes are refused in words", async () => {
  await symlink("circle", join(folder, "circle"));
  await expect(censusHome({ home: "circle/home", folder })).rejects.toMatchObject(refusal("run in a circle"));
  await expect(censusHome({ home: "x".repeat(300), folder })).rejects.toMatchObject(refusal("its name is too long"));
  await expect(censusHome({ home: "~/census", folder })).rejects.toMatchObject(refusal("the sign ~"));
});

test.skipIf(isRoot)(
  "a folder that this user may not write is refused in words (root may write everywhere)",
  async () => {
    await mkdir(join(folder, "locked"), { mode: 0o500 });
    await expect(censusHome({ home: "locked", folder })).rejects.toMatchObject(
      refusal("this user may not write there"),
    );
  },
);

test.runIf(isRoot)(
  "a folder that the user of Postgres may not enter is refused, naming the closed one (as root)",
  async () => {
    const closed = join(folder, "closed");
    await mkdir(join(closed, "below"), { recursive: true });
    await chmod(closed, 0o700);
    await expect(censusHome({ home: "closed/below", folder })).rejects.toMatchObject(
      refusal(`who may not enter ${closed}`),
    );
  },
);

describe.runIf(canMount())("on a small disk of its own (left out where none can be mounted)", () => {
  const mounted: string[] = [];

  const mount = async (name: string, options: string): Promise<string> => {
    const at = join(folder, name);
    await mkdir(at, { mode: 0o711 });
    execFileSync("mount", ["-t", "tmpfs", "-o", `${options},mode=0755`, "tmpfs", at]);
    mounted.push(at);
    return at;
  };

  afterAll(() => {
    for (const at of mounted) execFileSync("umount", [at]);
  });

  test("a full disk is a fault that names the folder and the cure", async () => {
    const at = await mount("full", "size=16k");
    const home = join(at, "home");
    await expect(censusHome({ home, folder })).rejects.toMatchObject({
      code: "home/full-disk",
      message: `The disk that holds ${home} is full.`,
      cure: containing("CENSUS_HOME"),
    });
  });

  test("a read-only disk is a fault that names the folder and the cure", async () => {
    const at = await mount("read-only", "ro");
    await expect(censusHome({ home: join(at, "home"), folder })).rejects.toMatchObject({
      code: "home/read-only-disk",
      cure: containing("CENSUS_HOME"),
    });
  });

  test("a disk that fills up while Postgres makes its data is a fault in words and leaves no half-made data", async () => {
    const home = await censusHome({ home: await mount("small", "size=20m"), folder });
    await expect(startPostgres({ home, log })).rejects.toMatchObject({ code: "home/full-disk" });
    expect((await readdir(join(home, "postgres"))).filter((name) => /data|initdb/.test(name))).toEqual([]);
  });

  test("a disk that is full when Postgres starts again is a fault in words, and once there is room nothing is lost", async () => {
    const home = await censusHome({ home: await mount("filled", "size=120m"), folder });
    await (await startPostgres({ home, log })).stop();
    const filler = join(home, "filler");
    await writeFile(filler, Buffer.alloc(120_000_000)).catch(() => undefined);
    await expect(startPostgres({ home, log })).rejects.toMatchObject({ code: "home/full-disk" });
    await writeFile(filler, "");
    await (await startPostgres({ home, log })).stop();
  });
});

function canMount(): boolean {
  if (process.platform !== "linux" || !isRoot) return false;
  try {
    // In a mount namespace of its own: the trial leaves nothing behind.
    execFileSync("unshare", ["--mount", "mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", "/mnt"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}
