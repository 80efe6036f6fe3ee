import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { useCensus } from "../fixture/use-census.ts";

const installation = useCensus({ holds: "samples" });
const { census } = installation;

const build = async (): Promise<{ readonly id: string; readonly path: string }> => {
  const { exit, out, err } = await census("edition", "build", "--year", "2021", "--status", "provisional", "--json");
  expect([exit, err]).toEqual([0, expect.any(String)]);
  const id = /"id": "(2021-p\d+)"/.exec(out)?.[1] ?? "no edition";
  return { id, path: /"path": "([^"]+)"/.exec(out)?.[1] ?? "no path" };
};

const release = async (id: string): Promise<void> => {
  const shown = (await census("edition", "show", id, "--json")).out;
  const manifest = /"manifestSha256": "([0-9a-f]{64})"/.exec(shown)?.[1] ?? "not frozen";
  await census("actor", "add", "anna", "--name", "Anna", "--role", "publisher");
  await census("edition", "clear", id, "--rule", "V29", "--all", "--because", "looked at");
  await census("edition", "clear", id, "--rule", "V35", "--all", "--because", "looked at");
  await census("edition", "review", id);
  await census("edition", "approve", id, "--manifest", manifest);
  await installation.censusWith({ CENSUS_ACTOR: "anna" }, "edition", "approve", id, "--manifest", manifest);
  const { exit, err } = await census("edition", "release", id, "--at", "now");
  expect([exit, err]).toEqual([0, expect.any(String)]);
};

test("two editions are compared with the parts of their totals, and their folders figure by figure", async () => {
  const before = await build();
  await release(before.id);
  const sample = new URL("../../../../samples/submissions/2021/us-usfwc_2021.csv", import.meta.url);
  const file = join(installation.folder, "us-usfwc_2021.csv");
  await writeFile(file, (await readFile(sample, "utf8")).replace("4,732", "4,733"));
  const words = ["--org", "us-usfwc", "--year", "2021", "--reason", "ERR", "--wait"];
  const sent = await census("submit", file, ...words);
  expect([sent.exit, sent.err]).toEqual([0, expect.any(String)]);
  await installation.figuresOf(2021);
  const after = await build();
  const diff = await census("edition", "diff", before.id, after.id);
  expect(diff.out).toContain(`${before.id} → ${after.id}: `);
  expect(diff.out).toMatch(/total +before +error +after +difference/);
  expect(diff.out).toMatch(/WRK_TOTAL \(PER\) ALL_ENT +[\d,]+ +\+1 +[\d,]+ +\+1/);
  expect(diff.out).toContain("[ERR us-usfwc]");
  const whole = await census("edition", "diff", before.id, after.id, "--geo", "US", "--reporters");
  expect(whole.out).toContain("ERR us-usfwc: +1");
  expect(whole.out).not.toContain(" WORLD ");
  const folders = await census("edition", "diff", before.path, after.path, "--format", "json");
  expect(JSON.parse(folders.out)).toMatchObject({ from: before.id, to: after.id, reasonsFrom: "revisions.csv" });
  const back = await census("edition", "diff", after.path, before.path);
  expect(back.out).toContain("The reasons are not told");
  expect((await census("edition", "diff", after.path, before.path, "--reporters")).err).toContain("not known here");
  expect((await census("edition", "diff", before.id, before.id)).out).toContain("No figure differs");
  const csv = await census("edition", "diff", before.id, after.id, "--geo", "US", "--format", "csv");
  expect(csv.out.split("\n")[0]).toContain("difference,conf,reasons,method,perimeter,late-data,error,overlap,currency");
  expect((await census("edition", "diff", before.id, "2021-p99")).exit).toBe(1);
  const triangle = await census("edition", "revisions", "--indicator", "wrk_total");
  expect(triangle.out).toContain("WRK_TOTAL of ALL_ENT in WORLD: mean absolute revision 1 over 1 revision\n");
  expect(triangle.out).toMatch(new RegExp(`2021 +${before.id} [\\d,]+ → ${after.id} [\\d,]+`));
  const none = await census("edition", "reason", after.id, "--all", "--code", "ERR", "--because", "looked it up");
  expect(none.err).toContain("no change without a reason");
});
