import { createHash } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { jsonOf } from "../fixture/said.ts";
import { repository, useCensus } from "../fixture/use-census.ts";

const installation = useCensus();
const { census, censusWith } = installation;
const sample = join(repository, "samples/submissions/2022/it-legacoop-ps_2022.csv");
const organisation = "it-legacoop-ps";

beforeAll(async () => {
  await census("network", "import", "samples/network.csv");
  await census("profiles", "import", "samples/manifest.csv", "samples/header_map.csv");
  for (const year of ["2021", "2022"]) await census("round", "open", year, "--accepted-until", "2199-12-31");
});

const write = async (name: string, content: string | Uint8Array): Promise<string> => {
  const path = join(installation.folder, name);
  await writeFile(path, content);
  return path;
};

const send = (path: string, ...words: readonly string[]) =>
  census("submit", path, "--org", organisation, "--year", "2022", "--reason", "ERR", ...words);

const isKept = async (path: string): Promise<boolean> =>
  installation.system.shelf.has(
    createHash("sha256")
      .update(await readFile(path))
      .digest("hex"),
  );

describe("what no submission comes of", () => {
  test("an organisation that nobody knows is refused, with those that are near", async () => {
    const { exit, out, err } = await census("submit", sample, "--org", "it-legacop", "--year", "2022", "--wait");
    expect([exit, out]).toEqual([1, ""]);
    expect(err).toContain('The roster in force has no organisation "it-legacop"');
    expect(err).toMatch(/→ .*Did you mean .*it-/);
  });

  test("a year without a round is refused, with those that are open", async () => {
    const { exit, err } = await census("submit", sample, "--org", organisation, "--year", "2019", "--wait");
    expect(exit).toBe(1);
    expect(err).toContain("There is no round for 2019");
    expect(err).toContain("Open rounds: 2021, 2022.");
  });

  test("a closed round is refused, until the organisation gets more time", async () => {
    await census("round", "open", "2018", "--accepted-until", "2199-12-31");
    expect((await census("round", "close", "2018")).exit).toBe(0);
    const { exit, err } = await census("submit", sample, "--org", organisation, "--year", "2018");
    expect(exit).toBe(1);
    expect(err).toContain("The round of 2018 is closed");
    expect(err).toContain("census round extend");
    await census("round", "extend", "2018", "--org", organisation, "--until", "2199-12-31");
    expect((await census("submit", sample, "--org", organisation, "--year", "2018")).exit).toBe(0);
  });

  test("a round whose last day has passed is told when it is opened, and refuses", async () => {
    const opened = await census("round", "open", "2017");
    expect(opened.exit).toBe(0);
    expect(opened.out).toContain("Its last day has passed");
    const { exit, err } = await census("submit", sample, "--org", organisation, "--year", "2017");
    expect(exit).toBe(1);
    expect(err).toContain("were accepted until 2018-08-31");
  });

  test("a file over the limit is refused with the limit, and leaves nothing", async () => {
    const path = await write("large.csv", "x".repeat(3000));
    const { exit, err } = await censusWith(
      { CENSUS_UPLOAD_LIMIT: "2 KB" },
      "submit",
      path,
      "--org",
      organisation,
      "--year",
      "2022",
      "--wait",
    );
    expect(exit).toBe(1);
    expect(err).toMatch(/2,?000/);
    expect(err).toContain("→");
    expect(await isKept(path)).toBe(false);
  });

  test.each([
    [["submit", "--org", organisation, "--year", "2022"], "No file is named"],
    [["submit", "no-such.csv", "--org", organisation, "--year", "2022"], "no-such.csv"],
    [["submit", "samples", "--org", organisation, "--year", "2022"], "samples"],
    [["submit", sample, "--org", organisation, "--year", "22"], '"22" is no year'],
    [["submit", sample, "--nil", "--org", organisation, "--year", "2022"], "--nil"],
    [["submit", sample, "--organisation", organisation, "--year", "2022"], "--org"],
  ])("wrong usage ends with 2: census %j", async (words, said) => {
    const { exit, out, err } = await census(...words);
    expect([exit, out]).toEqual([2, ""]);
    expect(err).toContain(said);
    expect(err).toContain("→");
  });
});

describe("what is received, judged and kept as it came", () => {
  const text = () => readFile(sample, "utf8");

  test("an empty file", async () => {
    const path = await write("empty.csv", "");
    const { exit, out } = await send(path, "--wait");
    expect(exit).toBe(1);
    expect(out).toContain("The file empty.csv is empty");
    expect(await isKept(path)).toBe(true);
  });

  test("a PDF that is called .csv", async () => {
    const path = await write("report.csv", Buffer.from("%PDF-1.7\n%âãÏÓ\n1 0 obj\n", "latin1"));
    const { exit, out } = await send(path, "--wait");
    expect(exit).toBe(1);
    expect(out).toMatch(/what is inside is: PDF[\s\S]*→ Export the table as CSV or XLSX/);
    expect(await isKept(path)).toBe(true);
  });

  test("a broken workbook", async () => {
    const whole = await readFile(join(repository, "samples/submissions/2022/es-coceta_2022.xlsx"));
    const path = await write("broken.xlsx", whole.subarray(0, 1500));
    const { exit, out } = await send(path, "--wait");
    expect(exit).toBe(1);
    expect(out).toMatch(/The workbook is damaged[\s\S]*→ Open it in a spreadsheet program/);
    expect(await isKept(path)).toBe(true);
  });

  test("a column that nobody knows is named with its place", async () => {
    const lines = (await text()).trimEnd().split(/\r?\n/);
    const head = lines.findIndex((line) => line.split(";").length > 3);
    const path = await write(
      "column.csv",
      lines.map((line, index) => (index < head ? line : `${line};${index === head ? "Biciclette" : "7"}`)).join("\n"),
    );
    const { exit, out } = await send(path, "--wait");
    expect(exit).toBe(1);
    expect(out).toContain(`The column "Biciclette" is new.`);
    expect(out).toContain("answer --confirm-reading");
    expect(await isKept(path)).toBe(true);
  });

  test("two header rows", async () => {
    const lines = (await text()).trimEnd().split(/\r?\n/);
    const head = lines.findIndex((line) => line.split(";").length > 3);
    const path = await write("twice.csv", [...lines.slice(0, head + 1), ...lines.slice(head)].join("\n"));
    const { exit, out } = await send(path, "--wait");
    expect(exit).toBe(1);
    expect(out).toMatch(new RegExp(`ERROR V\\d+ {2}row ${head + 2}\\b`));
    expect(out).toContain("→");
  });

  test("a file that says another year is refused with both years", async () => {
    const { exit, out } = await census(
      "submit",
      sample,
      "--org",
      organisation,
      "--year",
      "2021",
      "--reason",
      "ERR",
      "--wait",
    );
    expect(exit).toBe(1);
    expect(out).toMatch(/says that it is of 2022, but it was sent for 2021[\s\S]*→ Send it for the year it belongs to/);
  });

  test("every one of them is a submission that can be looked at, with its reasons", async () => {
    const all = await census("submissions", "--year", "2022", "--json");
    expect(jsonOf(all)).toMatchObject({
      submissions: ["empty.csv", "report.csv", "broken.xlsx", "column.csv", "twice.csv"].map((fileName) => ({
        fileName,
      })),
    });
    const [, id = ""] = /"id": "([^"]+)",[^}]*"fileName": "report.csv"/.exec(all.out) ?? [];
    const shown = await census("submission", id);
    expect([shown.exit, shown.err]).toEqual([0, ""]);
    expect(shown.out).toContain("1 check, the last with 1 ERROR");
  });

  test("a dry run says the same and keeps nothing", async () => {
    const path = await write("dry.csv", "%PDF-1.7\n");
    const { exit, out } = await send(path, "--dry-run");
    expect(exit).toBe(1);
    expect(out).toMatch(/Dry run, nothing is stored: dry\.csv would be rejected[\s\S]*PDF/);
    expect(await isKept(path)).toBe(false);
  });
});
