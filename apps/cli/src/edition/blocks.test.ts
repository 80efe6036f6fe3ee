import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { useCensus } from "../fixture/use-census.ts";

const installation = useCensus({ holds: "samples" });
const { census } = installation;

const build = async (): Promise<string> => {
  const { exit, out, err } = await census("edition", "build", "--year", "2022", "--status", "provisional", "--json");
  expect([exit, err]).toEqual([0, expect.any(String)]);
  return /"id": "(2022-p\d+)"/.exec(out)?.[1] ?? "no edition";
};

test("of the public figures nothing is protected, and every sum is right", async () => {
  const { out } = await census("edition", "blocks", await build());
  expect(out).not.toMatch(/V29|V30/);
});

test("values that are not public stop a release until they are cleared, or their owner has signed", async () => {
  const file = join(installation.folder, "return.json");
  const row = { type: "WORKER", values: { ENT_TOTAL: 2, WRK_TOTAL: 90 } };
  const said = { format: "coop-census-return", version: 1, organisation: "pl-nauwc", year: 2022 };
  const organisation = ["--org", "pl-nauwc"];
  await writeFile(file, JSON.stringify({ ...said, referenceDate: "2022-12-31", rows: [row] }));
  const sent = await census("submit", file, ...organisation, "--year", "2022", "--wait");
  expect([sent.exit, sent.err, sent.out]).toEqual([0, expect.any(String), expect.any(String)]);
  await installation.figuresOf(2022);
  const id = await build();
  const blocks = await census("edition", "blocks", id);
  expect(blocks.out).toMatch(/\d+\. V29 WRK_TOTAL \(PER\) of WORKER in PL, series main — stands/);
  expect(blocks.out).toContain("Fewer than three enterprises");
  expect((await census("edition", "show", id)).out).toMatch(/of its \d+ blocks stand and stop its release: \d+ of V29/);
  const figure = await census("figures", "--year", "2022", "--geo", "PL", "--indicator", "WRK_TOTAL", "--json");
  expect(figure.out).toMatch(/"conf": ?"C"/);
  expect((await census("edition", "clear", id, "1", "--because", " ")).exit).toBe(2);
  expect((await census("edition", "clear", id, "--because", "all right")).exit).toBe(2);
  expect((await census("edition", "clear", id, "9999", "--because", "all right")).err).toContain("no block 9999");
  const cleared = await census("edition", "clear", id, "--rule", "V29", "--all", "--because", "the owner printed it");
  expect(cleared.out).toMatch(/^\d+ cleared\. /);
  expect((await census("edition", "blocks", id)).out).toContain("cleared, by local on");
  const undone = await census("edition", "clear", id, "1", "--undo", "--because", "it was another figure");
  expect(undone.out).toMatch(/^1 stand again\. 1 of its \d+ blocks stand/);

  const paper = join(installation.folder, "signed.pdf");
  await writeFile(paper, "signed");
  const consent = await census("consent", "add", "pl-nauwc", "--year", "2022", "--file", paper);
  expect(consent.out).toContain("Signed release 1 of pl-nauwc for all its values of 2022 is kept.");
  expect((await census("consent", "list")).out).toMatch(/1 +pl-nauwc +2022 +all +local/);
  const signed = await build();
  expect(signed).not.toBe(id);
  expect((await census("edition", "blocks", signed)).out).not.toContain("V29");
  expect((await census("consent", "withdraw", "1", "--because", "taken back")).exit).toBe(0);
  expect((await census("consent", "list")).out).toContain("No signed release is in force.");
  expect(await build()).toBe(id);
});
