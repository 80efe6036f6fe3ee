import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { jsonOf } from "../fixture/said.ts";
import { useCensus } from "../fixture/use-census.ts";

const installation = useCensus();
const { census } = installation;

const importTable = async (kind: string, lines: readonly string[]): Promise<void> => {
  const path = join(installation.folder, `${kind}.csv`);
  await writeFile(path, lines.join("\n"));
  const { exit, err } = await census(kind, "import", path);
  expect([exit, err]).toEqual([0, ""]);
};

const holdOf = async (year: string): Promise<unknown> =>
  jsonOf(await census("overlaps", "explain", "--year", year, "--json"));

test("an overlap on hold is shown with its reason, decided for one year with a reason, and stays on hold in others", async () => {
  await importTable("network", [
    "record,id,name,country,body,parent_body,role,org_status,kind,in_roster,certainty,sub_region,valid_from,valid_to",
    "BODY,cicopa,CICOPA,,,,,,,,,,,",
    "COUNTRY,country-it,Italy,IT,,,,,COUNTRY,,,EUR,,",
    "MEMBER,it-a,A,IT,cicopa,,FULL,,UNION,yes,stated,,,",
    "MEMBER,it-b,B,IT,cicopa,,FULL,,UNION,yes,stated,,,",
  ]);
  await importTable("overlaps", [
    "a,b,kind,type,indicator,count,share,reference_date,source,note",
    "it-b,it-a,declared,,ENT_TOTAL,50,,2017,,",
  ]);
  const held = { overlaps: [{ a: "it-b", b: "it-a", hold: "older-than-three-years", effect: "nothing" }] };
  expect(await holdOf("2021")).toMatchObject(held);
  const { out } = await census("overlaps", "explain", "--year", "2021");
  expect(out).toContain("declared, on hold");

  const decide = ["overlaps", "decide", "it-a", "it-b", "--year", "2021", "--indicator", "ENT_TOTAL"];
  const both = await census(...decide, "--release", "--keep-out", "--because", "x");
  expect([both.exit, both.err]).toEqual([2, expect.stringContaining("either --release or --keep-out") as unknown]);
  const unknown = await census(...decide, "--type", "WORKER", "--release", "--because", "x");
  expect(unknown.err).toContain("There is no declared overlap of it-a and it-b in ENT_TOTAL of WORKER.");

  const released = await census(...decide, "--release", "--because", "Counted again by both, unchanged");
  expect([released.exit, released.err]).toEqual([0, ""]);
  expect(await holdOf("2021")).toMatchObject({ overlaps: [{ hold: null }] });
  expect(await holdOf("2022")).toMatchObject(held);

  expect((await census(...decide, "--keep-out", "--because", "They disagree")).exit).toBe(0);
  expect(await holdOf("2021")).toMatchObject({ overlaps: [{ hold: "kept-out" }] });
});
