// `pnpm compare-editions FILE FILE`: whether two runs of `census demo --json` made the same editions.
import { readFile } from "node:fs/promises";
import { findEditions } from "./edition/find-editions.ts";
import { printTable } from "./gate/print-table.ts";

const paths = process.argv.slice(2);
const runs = await Promise.all(paths.map(async (path) => findEditions(await readFile(path, "utf8"))));

console.log(
  printTable(
    runs.flatMap((editions, place) =>
      editions.length === 0
        ? [[paths[place] ?? "", "no editions"]]
        : editions.map(({ id, manifestSha256 }) => [paths[place] ?? "", id, manifestSha256]),
    ),
  ),
);

const words = new Set(runs.map((editions) => JSON.stringify(editions)));
const areSame = runs.length === 2 && words.size === 1 && runs.every((editions) => editions.length > 0);
console.log(areSame ? "The editions are the same." : "The editions are NOT the same.");
process.exitCode = areSame ? 0 : 1;
