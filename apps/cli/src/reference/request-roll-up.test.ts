import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { rollUpYear } from "@coop-census/census";
import { readCells } from "@coop-census/store";
import { readYearInputs } from "@coop-census/worker";
import { expect, test, vi } from "vitest";
import { repository, useCensus } from "../fixture/use-census.ts";

const installation = useCensus();
const { census } = installation;
const year = 2021;

/** Until every job that was promised has ended: figures on their way may be right for a moment. */
const quiet = async (): Promise<void> => {
  const open = () => installation.system.db.selectFrom("outbox").select("id").where("doneAt", "is", null).execute();
  await vi.waitUntil(async () => (await open()).length === 0, { timeout: 60_000, interval: 20 });
};

const importRoster = async (change: (line: string) => string): Promise<void> => {
  const text = await readFile(join(repository, "samples/network.csv"), "utf8");
  const path = join(installation.folder, "roster.csv");
  await writeFile(path, text.split("\n").map(change).join("\n"));
  expect((await census("network", "import", path)).exit).toBe(0);
  await quiet();
};

const stored = async () => new Set((await readCells(installation.system.db, { year })).map(({ geo }) => geo));

test("a country that its organisations have left has no figures any more, and the world counts them once", async () => {
  const { db } = installation.system;
  await importRoster((line) => line);
  await census("profiles", "import", "samples/manifest.csv", "samples/header_map.csv");
  await census("round", "open", String(year), "--accepted-until", "2199-12-31");
  const sample = "samples/submissions/2021/us-usfwc_2021.csv";
  expect((await census("submit", sample, "--org", "us-usfwc", "--year", String(year), "--wait")).exit).toBe(0);
  await quiet();
  expect(await stored()).toEqual(new Set(["US", "AME_NA", "AME", "WORLD"]));

  await importRoster((line) => (line.includes("us-usfwc") ? line.replace(",US,", ",CA,") : line));
  expect(await stored()).toEqual(new Set(["CA", "AME_NA", "AME", "WORLD"]));
  const inputs = await readYearInputs(db, year);
  if (inputs === null) throw new Error("there is no roster");
  const rebuilt = rollUpYear({ ...inputs, series: "main", variant: "all_reported" });
  const key = ({ geo, type, indicator }: { geo: string; type: string; indicator: string }) =>
    `${geo}/${type}/${indicator}`;
  const values = (cells: typeof rebuilt) => Object.fromEntries(cells.map((cell) => [key(cell), cell.value]));
  expect(values(await readCells(db, { year }))).toEqual(values(rebuilt));
});

test("figures leave with the organisation that the roster no longer names", async () => {
  await importRoster((line) => (line.includes("us-usfwc") ? "" : line));
  expect(await stored()).toEqual(new Set());
});
