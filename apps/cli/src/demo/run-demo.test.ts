import { chmod, mkdir, mkdtemp, readdir, realpath, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { jsonOf } from "../fixture/said.ts";
import { startProgram } from "../fixture/start-program.ts";

let home: string;
let variables: Readonly<Record<string, string>>;

beforeAll(async () => {
  home = await realpath(await mkdtemp(join(tmpdir(), "coop-census-demo-")));
  await mkdir(join(home, "tmp"));
  // As root, the user that runs Postgres must be able to pass.
  for (const folder of [home, join(home, "tmp")]) await chmod(folder, 0o755);
  variables = { CENSUS_HOME: join(home, "census"), TMPDIR: join(home, "tmp") };
});

afterAll(async () => {
  await rm(home, { recursive: true, force: true });
});

const ended = z.object({
  submitted: z.literal(35),
  world: z.array(z.object({ year: z.number(), answered: z.number(), known: z.number(), cells: z.array(z.unknown()) })),
  editions: z.array(z.object({ id: z.string(), manifestSha256: z.string(), path: z.string() })),
});

test("the demonstration gives the world's figures and two editions, and leaves nothing else; a second one gives the same", async () => {
  const first = await startProgram(["demo", "--json"], variables).ended;
  expect([first.exit, first.err]).toEqual([0, ""]);
  const { world, editions } = ended.parse(jsonOf(first));
  expect(world).toMatchObject([
    { year: 2021, answered: 15, known: 39 },
    { year: 2022, answered: 17, known: 39 },
  ]);
  for (const [index, figures] of [
    { ENT_TOTAL: 39916, WRK_TOTAL: 872787 },
    { ENT_TOTAL: 40432, WRK_TOTAL: 878202 },
  ].entries()) {
    for (const [indicator, gross] of Object.entries(figures)) {
      expect(world[index]?.cells).toContainEqual(expect.objectContaining({ indicator, gross }));
    }
  }
  expect(editions.map(({ id }) => id)).toEqual(["2021-p1", "2022-p1"]);
  for (const { path, manifestSha256 } of editions) {
    const verified = await startProgram(["edition", "verify", path], variables).ended;
    expect(verified.exit).toBe(0);
    expect(verified.out).toContain(manifestSha256);
  }
  expect(await readdir(join(home, "tmp"))).toEqual([]);
  expect(await readdir(join(home, "census"))).toEqual(["shelf"]);

  const second = await startProgram(["demo", "--keep"], variables).ended;
  expect(second.exit).toBe(0);
  for (const figure of ["39,916", "872,787", "40,432", "878,202"]) expect(second.out).toContain(figure);
  for (const { id, manifestSha256 } of editions) expect(second.out).toContain(`${id}  manifest ${manifestSha256}`);
  expect(second.out).toMatch(/open .*2022-p1-[0-9a-f]{12}\/site\/index\.html in a browser/);
  expect(second.err).toContain("35 of 35");
  expect(await readdir(join(home, "census"))).toEqual(["postgres", "shelf"]);
}, 300_000);
