import { join } from "node:path";
import { causesOf, openStore } from "@coop-census/store";
import type { BenchFigure } from "../figure.ts";
import { runChild } from "../run-child.ts";
import { childResult } from "./child-result.ts";
import type { BenchPlace } from "./place.ts";
import { writeCauses } from "./write-causes.ts";

/** Loads a register whose rows are all bad and counts its findings by cause. */
export const benchCauses = async ({ folder, url }: BenchPlace, rows: number): Promise<readonly BenchFigure[]> => {
  const path = join(folder, "causes.csv");
  const planted = await writeCauses(path, rows);
  const result = childResult(await runChild(new URL("./load-child.ts", import.meta.url), { path, url }));
  const store = openStore(url, { max: 1 });
  const begun = performance.now();
  const found = (await causesOf(store.db, result.submission)).filter(({ cause }) => cause.level !== "file");
  const grouping = (performance.now() - begun) / 1000;
  await store.close();
  const counted = found.reduce((sum, { count }) => sum + count, 0);
  // Every planted cause is one group of exactly its share of the rows.
  const wrong = found.filter(({ count }) => Math.abs(count - rows / planted) > 1).length;
  const of = `${found.length} groups, ${counted} findings`;
  return [
    {
      what: "causes of bad rows missed, added or miscounted",
      measured: Math.abs(found.length - planted) + wrong + Math.abs(counted - rows),
      limit: 0,
      unit: "",
      of,
    },
    { what: `${rows} bad rows, found and grouped`, measured: result.seconds + grouping, limit: 10, unit: "s", of },
    { what: `${rows} bad rows, peak memory`, measured: result.megabytes, limit: 512, unit: "MB", of },
  ];
};
