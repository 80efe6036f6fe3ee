import { expect, test } from "vitest";
import { proposeReading } from "./propose-reading.ts";

const turned = [
  "Censimento 2021;;;",
  ";Cooperative di lavoro;Cooperative sociali;Totale",
  "Cooperative aderenti;8;12;20",
  "Occupati;90;340;430",
  "di cui soci lavoratori;70;300;370",
  "Fatturato (milioni di euro);2,25;1,5;3,75",
].join("\n");

test("a table with an indicator a row is proposed turned round, and its figures are read", async () => {
  const read = await proposeReading({
    bytes: Buffer.from(turned),
    fileName: "turned.csv",
    year: 2021,
    organisation: "it-x",
    country: "IT",
    profiles: [],
  });
  if (read.kind !== "proposed") throw new Error(JSON.stringify(read.findings));
  expect(read.proposal.profile.form.orientation).toBe("turned");
  expect(
    read.return.records.map(({ type, values }) => [
      type.code,
      ...values.map(({ indicator, content }) => `${indicator} ${content.kind === "number" ? content.value : "?"}`),
    ]),
  ).toEqual([
    ["WORKER", "ENT_TOTAL 8", "WRK_TOTAL 90", "WRK_MBR 70", "TURN 2.25"],
    ["SOCIAL", "ENT_TOTAL 12", "WRK_TOTAL 340", "WRK_MBR 300", "TURN 1.5"],
    ["_T", "ENT_TOTAL 20", "WRK_TOTAL 430", "WRK_MBR 370", "TURN 3.75"],
  ]);
  expect(read.return.records[1]?.values[1]?.address.inFile).toEqual({ row: 4, column: 3 });
});
