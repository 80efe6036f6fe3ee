import { beforeAll, expect, test } from "vitest";
import { jsonOf } from "../fixture/said.ts";
import { useCensus } from "../fixture/use-census.ts";

const installation = useCensus();
const { census } = installation;
const year = "2021";

beforeAll(async () => {
  await census("network", "import", "samples/network.csv");
  await census("overlaps", "import", "samples/overlaps.csv");
  await census("profiles", "import", "samples/manifest.csv", "samples/header_map.csv");
  await census("round", "open", year, "--accepted-until", "2199-12-31");
  for (const organisation of ["it-legacoop-ps", "it-agci-pl"]) {
    const file = `samples/submissions/2021/${organisation}_2021.csv`;
    await census("submit", file, "--org", organisation, "--year", year, "--wait");
  }
  await installation.figuresOf(Number(year));
}, 60_000);

const verify = () => census("roll-up", "--year", year, "--verify");

test("what the workers have stored is what a full roll-up gives, to the byte", async () => {
  const { exit, out } = await verify();
  expect(out).toMatch(/^All [1-9]\d* stored figures of 2021 are those of a full roll-up\.$/m);
  expect(exit).toBe(0);
  const json = jsonOf(await census("roll-up", "--year", year, "--verify", "--json"));
  expect(json).toMatchObject({ differences: [], registerDifferences: [] });
  const hashes = new Map(Object.entries(json ?? {}));
  expect(hashes.get("storedSha256")).toBe(hashes.get("rebuiltSha256"));
});

test("a figure that is stored otherwise is named, and computing the year anew puts it right", async () => {
  const { db } = installation.system;
  await db
    .updateTable("cell")
    .set(({ eb }) => ({ gross: eb("gross", "+", "7"), value: eb("value", "+", "7"), upper: eb("upper", "+", "7") }))
    .where("series", "=", "main")
    .where("geo", "=", "IT")
    .where("type", "=", "ALL_ENT")
    .where("indicator", "=", "ENT_TOTAL")
    .where("activity", "=", "_T")
    .execute();
  await db.deleteFrom("memberCell").where("reporter", "=", "it-agci-pl").execute();
  const { exit, out } = await verify();
  expect(exit).toBe(1);
  expect(out).toMatch(/main IT ALL_ENT _T ENT_TOTAL ENT: stored \d+, a full roll-up gives \d+/);
  expect(out).toContain(`→ census roll-up --year ${year}`);
  const rebuilt = await census("roll-up", "--year", year);
  expect(rebuilt.out).toContain("Other than before are those of IT.");
  expect(rebuilt.exit).toBe(0);
  expect((await verify()).exit).toBe(0);
});

test("only an operator may compute a year anew", async () => {
  await census("actor", "add", "sender", "--name", "S", "--role", "uploader", "--org", "it-agci-pl");
  const { exit, err } = await installation.censusWith({ CENSUS_ACTOR: "sender" }, "roll-up", "--year", year);
  expect(err).toContain("it takes the role operator or admin");
  expect(exit).not.toBe(0);
});
