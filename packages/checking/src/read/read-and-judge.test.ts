import { readFileSync } from "node:fs";
import { parseProfiles } from "@coop-census/intake";
import { expect, test } from "vitest";
import { readAndJudge } from "./read-and-judge.ts";

const file = (name: string) => ({ name, bytes: readFileSync(new URL(`../../../../samples/${name}`, import.meta.url)) });
const parsed = parseProfiles({ manifest: file("manifest.csv"), headerMap: file("header_map.csv") });
const organisation = "us-usfwc";
const profiles = parsed.ok ? parsed.profiles.filter((one) => one.organisation === organisation) : [];
const judging = {
  organisation,
  country: "US",
  year: 2021,
  receivedOn: "2022-03-01",
  affiliations: [],
  mainBody: "cicopa",
  rates: new Map(),
};

const address = "anna.rossi@example.org";

test("neither a finding nor a reading that is shown repeats an address of mail that stands where a figure belongs", async () => {
  const sample = file("submissions/2021/us-usfwc_2021.csv").bytes.toString("utf8");
  const [header = "", first = ""] = sample.split(/\r?\n/);
  const cells = first.split(",").map((cell) => (/^\d+$/.test(cell) ? address : cell));
  const known = await readAndJudge({
    bytes: Buffer.from(`${header}\n${cells.join(",")}\n`),
    fileName: "a.csv",
    profiles,
    year: 2021,
    judging,
  });
  expect(known).toMatchObject({ kind: "read" });
  expect(JSON.stringify(known)).toContain("V03/");
  expect(JSON.stringify(known.kind === "read" ? known.judgement.findings : known)).not.toContain(address);

  const unknown = await readAndJudge({
    bytes: Buffer.from(
      `Tipo;Numero cooperative;Addetti\nCooperative sociali;${address};55\nProduzione e lavoro;12;40\nAgricole;13;41\nConsumo;14;44\n`,
    ),
    fileName: "b.csv",
    profiles: [],
    year: 2021,
    judging,
  });
  expect(unknown).toMatchObject({ kind: "proposed" });
  expect(JSON.stringify(unknown.kind === "proposed" ? unknown.reading.preview : unknown)).not.toContain(address);
});
