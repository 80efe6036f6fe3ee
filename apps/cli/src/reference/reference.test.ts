import { createHash } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { jsonOf } from "../fixture/said.ts";
import { repository, useCensus } from "../fixture/use-census.ts";

const installation = useCensus();
const { census } = installation;

const write = async (name: string, text: string): Promise<string> => {
  const path = join(installation.folder, name);
  await writeFile(path, text);
  return path;
};

const sha256 = async (path: string): Promise<string> =>
  createHash("sha256")
    .update(await readFile(path))
    .digest("hex");

const header =
  "record,id,name,country,body,parent_body,role,org_status,kind,in_roster,certainty,sub_region,valid_from,valid_to";

test("before anything is imported, every list says so and what to do", async () => {
  for (const kind of ["network", "overlaps", "rates", "profiles"]) {
    const { exit, out } = await census(kind, "list");
    expect(exit).toBe(0);
    expect(out).toContain(`→ census ${kind} import`);
  }
});

test("overlaps cannot come before the roster", async () => {
  const { exit, err } = await census("overlaps", "import", "samples/overlaps.csv");
  expect(exit).toBe(1);
  expect(err).toContain("→ Import the roster first: census network import FILE");
});

test("wrong rows are refused with line and reason, all at once, and nothing of the file is imported", async () => {
  const path = await write(
    "wrong.csv",
    [
      header,
      "BODY,cicopa,CICOPA,,,,,,,,,,,",
      "COUNTRY,country-it,Italy,IT,,,,,COUNTRY,,,NOWHERE,,",
      "MEMBER,it-a,A,IT,cicopa,,EMPEROR,,UNION,yes,stated,,,",
    ].join("\n"),
  );
  const { exit, out, err } = await census("network", "import", path);
  expect([exit, out]).toEqual([1, ""]);
  expect(err).toMatch(/wrong\.csv has \d+ mistakes; nothing of it was imported/);
  expect(err).toMatch(/line 3, column sub_region: .+/);
  expect(err).toMatch(/line 4, column role: .+/);
  expect(err).toContain("→ Mend these lines and import the file again.");
  const json = await census("network", "import", path, "--json");
  expect(json.exit).toBe(1);
  expect(jsonOf(json)).toMatchObject({ error: { code: "import/mistakes", details: expect.any(Array) as unknown } });
  expect(jsonOf(await census("network", "list", "--json"))).toEqual({ imports: [] });
});

test.each(["network", "rates"])("a %s file that is not there, or no table, is refused in words", async (kind) => {
  const missing = await census(kind, "import", "no-such.csv");
  expect(missing.exit).toBe(2);
  expect(missing.err).toContain(join(repository, "no-such.csv"));
  const folder = await census(kind, "import", "samples");
  expect(folder.exit).toBe(2);
  const empty = await census(kind, "import", await write("empty.csv", ""));
  expect(empty.exit).toBe(1);
  expect(empty.err).toContain("empty.csv is empty");
});

test("what is imported is in force, its raw file is on the shelf, and undo brings the former back", async () => {
  const first = await census("network", "import", "samples/network.csv");
  expect(first.exit).toBe(0);
  expect(first.out).toMatch(/^Import \d+: 7 bodies, 37 countries, 53 organisations/);
  const changed = (await readFile(join(repository, "samples/network.csv"), "utf8")).replace(
    "it-agci-pl,",
    "it-agci-xx,",
  );
  const path = await write("second.csv", changed);
  const second = jsonOf(await census("network", "import", path, "--json"));
  expect(second).toMatchObject({ kind: "network", import: expect.any(Number) as unknown });
  for (const file of [join(repository, "samples/network.csv"), path]) {
    expect(await installation.system.shelf.has(await sha256(file))).toBe(true);
  }
  expect((await census("network", "list")).out).toMatch(/network\.csv +replaced\n.*second\.csv +in force/);
  const id = /import": (\d+)/.exec(JSON.stringify(second, null, 1))?.[1] ?? "";
  const undone = await census("network", "undo", id);
  expect(undone.exit).toBe(0);
  expect((await census("network", "list")).out).toMatch(/network\.csv +in force\n.*second\.csv +undone/);
  expect(await installation.system.shelf.has(await sha256(path))).toBe(true);
});

test("undo names an import of its own kind, and no other", async () => {
  const unknown = await census("rates", "undo", "1");
  expect(unknown.exit).toBe(1);
  expect(unknown.err).toContain("There is no rates import 1");
  expect((await census("rates", "undo", "one")).exit).toBe(2);
});

test("profiles come in two files, and mistakes in either are told with file and line", async () => {
  const good = await census("profiles", "import", "samples/manifest.csv", "samples/header_map.csv");
  expect(good.exit).toBe(0);
  expect(good.out).toContain("file layouts of");
  const manifest = (await readFile(join(repository, "samples/manifest.csv"), "utf8")).replaceAll(",utf-8,", ",utf-99,");
  const path = await write("manifest.csv", manifest);
  const wrong = await census("profiles", "import", path, "samples/header_map.csv");
  expect(wrong.exit).toBe(1);
  expect(wrong.err).toMatch(/manifest\.csv.*line \d+/);
});

test("only operators import: an uploader is told who may", async () => {
  await census("actor", "add", "sender", "--name", "A sender", "--role", "uploader", "--org", "it-agci-pl");
  const { exit, err } = await installation.censusWith(
    { CENSUS_ACTOR: "sender" },
    "rates",
    "import",
    "samples/exchange_rates.csv",
  );
  expect(exit).toBe(1);
  expect(err).toContain("sender may not do this: it takes the role operator or admin");
});
