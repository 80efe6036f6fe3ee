import { readFileSync } from "node:fs";
import Papa from "papaparse";
import { expect, test } from "vitest";
import { confirmProposal } from "../propose/confirm-proposal.ts";
import { proposeReading } from "../propose/propose-reading.ts";
import { readReturn } from "../return/read-return.ts";
import { classifyFacts } from "./classify-facts.ts";
import { factLine } from "./fact-lines.ts";
import { longSample } from "./long-sample.ts";
import { sampleGrid } from "./sample-grid.ts";

const bytesOf = (name: string): Buffer => readFileSync(new URL(`../../../../samples/${name}`, import.meta.url));
const recordsOf = (name: string): readonly Record<string, string>[] =>
  Papa.parse<Record<string, string>>(bytesOf(name).toString("utf8"), { header: true, skipEmptyLines: true }).data;

const manifest = recordsOf("manifest.csv");
const headerMap = recordsOf("header_map.csv");
const facts = Map.groupBy(recordsOf("facts.csv"), (fact) => fact["file"] ?? "");

const inputOf = (line: Record<string, string>, bytes: Buffer) => ({
  bytes,
  fileName: "long.csv",
  year: Number(line["year"]),
  organisation: line["reporter"] ?? "",
  country: (line["reporter"] ?? "").slice(0, 2).toUpperCase(),
  profiles: [],
});

test.each([
  { hasUnits: true, expected: { right: 83, askedRight: 87, asked: 3, refused: 0 } },
  { hasUnits: false, expected: { right: 85, askedRight: 88, asked: 0, refused: 0 } },
])(
  "every sample with one value a row has no fact wrong, and is read without a question once confirmed ($hasUnits)",
  async ({ hasUnits, expected }) => {
    const sums = { right: 0, askedRight: 0, asked: 0, refused: 0 };
    for (const [at, line] of manifest.entries()) {
      const file = line["file"] ?? "";
      const bytes = longSample(await sampleGrid(line, bytesOf(file), headerMap), { hasUnits, format: at });
      const read = await proposeReading(inputOf(line, bytes));
      if (read.kind !== "proposed") throw new Error(`${file}: ${JSON.stringify(read.findings)}`);
      expect([file, read.proposal.profile.form.orientation]).toEqual([file, "long"]);
      const classes = classifyFacts(read, (facts.get(file) ?? []).map(factLine));
      expect([file, ...classes.wrong]).toEqual([file]);
      sums.right += classes.right;
      sums.askedRight += classes.askedRight;
      sums.asked += classes.asked;
      sums.refused += classes.refused;
      const corrections = read.proposal.choices.flatMap(({ about, subject, value, alternatives }) =>
        value === null ? { about, subject, value: alternatives[0] ?? "" } : [],
      );
      const confirmed = confirmProposal(read.proposal, corrections);
      if (!confirmed.ok) throw new Error(JSON.stringify([file, confirmed.mistakes]));
      const again = await readReturn({ ...inputOf(line, bytes), profiles: [confirmed.profile] });
      if (again.kind !== "read") throw new Error(`${file}: ${again.kind}`);
      if (corrections.length === 0) expect([file, again.return]).toEqual([file, read.return]);
      expect(again.return.columns.filter(({ code }) => code === null)).toEqual([]);
    }
    expect(sums).toEqual(expected);
  },
  60_000,
);
