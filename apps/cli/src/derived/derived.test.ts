import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { useCensus } from "../fixture/use-census.ts";
import { everythingProfile, everythingReturn } from "./everything.ts";

const installation = useCensus();
const { census } = installation;

const write = async (name: string, text: string): Promise<string> => {
  const path = join(installation.folder, name);
  await writeFile(path, text);
  return path;
};

const done = async (...words: readonly string[]): Promise<string> => {
  const { exit, out, err } = await census(...words);
  if (exit !== 0) throw new Error(`${words.join(" ")}: ${out}${err}`);
  return out;
};

/** The line of a table that begins so, its columns one space apart. */
const lineOf = (out: string, ...begins: readonly string[]): string | undefined =>
  out
    .split("\n")
    .map((line) => line.replaceAll(/ +/g, " ").trim())
    .find((line) => line.startsWith(begins.join(" ")));

beforeAll(async () => {
  await done("network", "import", "samples/network.csv");
  await done("statements", "import", "samples/published_figures.csv");
  await done("round", "open", "2021", "--accepted-until", "2099-12-31");
  const { manifest, headerMap } = everythingProfile("fr-cgscop");
  await done("profiles", "import", await write("manifest.csv", manifest), await write("header_map.csv", headerMap));
  const file = await write("everything.csv", everythingReturn());
  await done("submit", file, "--org", "fr-cgscop", "--year", "2021", "--wait");
  await installation.figuresOf(2021);
}, 120_000);

describe("a return that holds everything", () => {
  test("is rolled up in every dimension, up to the world", async () => {
    const out = await done("figures", "--year", "2021", "--geo", "WORLD", "--format", "csv");
    for (const detail of [
      "SEX=F",
      "SIZE=S4",
      "ORIGIN=SOUND",
      "PERIOD_START=2008",
      "ORIGIN=CRISIS COHORT=2014 HORIZON=5",
    ]) {
      expect(out).toContain(detail);
    }
  });

  test("gives rates of what its reporter gave both of, and survival beside that of all enterprises", async () => {
    const out = await done("ratios", "--year", "2021", "--geo", "FR");
    expect(lineOf(out, "FR WORKER SHR_MBR")).toContain("60% 36,000 / 60,000 1 of");
    expect(lineOf(out, "FR WORKER SHR_WOMEN")).toContain("45% 27,000 / 60,000");
    expect(lineOf(out, "FR WORKER SHR_SME")).toContain("95% 2,850 / 3,000");
    expect(lineOf(out, "FR WORKER ORIGIN=CRISIS COHORT=2014 HORIZON=5 SURVIVAL")).toMatch(
      /76% 38 \/ 50 1 of \d+ 50% \(2014\)$/,
    );
    expect(lineOf(out, "FR WORKER 60,500 60,000 500")).toBeDefined();
  });

  test("is divided into sectors, with what cannot be told apart and what is not allocated", async () => {
    const out = await done("sectors", "--year", "2021", "--geo", "WORLD", "--type", "WORKER");
    expect(lineOf(out, "WORLD WORKER ENT_TOTAL Graphic design and printing 200")).toBeDefined();
    expect(
      lineOf(out, "WORLD WORKER ENT_TOTAL Graphic design and printing or Industrial production, not told apart 800 E"),
    ).toBeDefined();
    expect(lineOf(out, "WORLD WORKER ENT_TOTAL Construction 800")).toBeDefined();
    expect(lineOf(out, "WORLD WORKER ENT_TOTAL Not allocated 1,200")).toBeDefined();
  });

  test("is divided by type in shares that add up, and an unknown place is refused", async () => {
    const out = await done("shares", "--year", "2021", "--geo", "fr", "--indicator", "ENT_TOTAL");
    expect(lineOf(out, "FR ENT_TOTAL 85.7% 14.3% 1 of")).toBeDefined();
    expect((await census("shares", "--year", "2021", "--geo", "ZZ")).exit).toBe(2);
    expect((await census("shares", "--year", "2021", "--body", "nobody")).exit).toBe(2);
  });

  test("is told by area, and says whether that is all of it", async () => {
    const out = await done("areas", "--year", "2021", "--geo", "FR", "--type", "WORKER");
    expect(lineOf(out, "FR-BRE WORKER ENT_TOTAL 1,800 all 1")).toBeDefined();
    for (const command of ["areas", "sectors", "ratios", "money"]) {
      const { exit, err } = await census(command, "--year", "2021", "--geo", "ZZ");
      expect([command, exit, err]).toEqual([command, 2, expect.stringContaining('"ZZ" is no place.') as unknown]);
    }
  });
});

test("groups are shown with what is published of them, and associates with their roles", async () => {
  const groups = await done("groups", "--year", "2021");
  expect(groups).toMatch(/mondragon.* WRK_TOTAL +74,000/);
  expect(groups).toContain("nothing of it is added");
  expect(await done("associates", "--year", "2021")).toMatch(/ASSOC_SUPPORT/);
});

test("labels of types are told by country and day", async () => {
  const out = await done("types", "--country", "it", "--on", "2021-12-31");
  expect(lineOf(out, "IT Cooperativa sociale di tipo B SOCIAL_B not settled SOCIAL 1991")).toBeDefined();
});

test("a federation whose parts by sex exceed its total must answer", async () => {
  const file = await write("wrong.csv", everythingReturn([{ TYPE: "SOCIAL_MS", SEX: "F", WRK_TOTAL: "4001" }]));
  const { exit, out, err } = await census(
    "submit",
    file,
    "--org",
    "fr-cgscop",
    "--year",
    "2021",
    "--reason",
    "ERR",
    "--dry-run",
  );
  expect(exit).toBe(1);
  expect(out + err).toMatch(/V05.*sex/s);
});
