import { describe, expect, test } from "vitest";
import { proposeReading } from "./propose-reading.ts";

const propose = async (lines: readonly string[], country: string | null = "IT") => {
  const read = await proposeReading({
    bytes: Buffer.from(lines.join("\n")),
    fileName: "table.csv",
    year: 2021,
    organisation: "it-x",
    country,
    profiles: [],
  });
  if (read.kind !== "proposed") throw new Error(JSON.stringify(read.findings));
  return read;
};

const columnsOf = async (lines: readonly string[]) =>
  (await propose(lines)).proposal.choices
    .filter(({ about }) => about === "column")
    .map(({ subject, value, certainty, reason }) => [subject, value, certainty, reason.code]);

describe("a column", () => {
  test("of another year is left out, and said", async () => {
    expect(
      await columnsOf(["Tipologia;Occupati 2020;Occupati 2021", "Cooperative sociali;300;340", "Consorzi;1;2"]),
    ).toEqual([
      ["Tipologia", "TYPE", "proved", "column/phrase"],
      ["Occupati 2020", "", "likely", "column/other-year"],
      ["Occupati 2021", "WRK_TOTAL", "proved", "column/phrase"],
    ]);
  });

  test("of data of persons is never read", async () => {
    const read = await propose([
      "Tipologia;Cooperative aderenti;E-mail;Presidente",
      "Cooperative sociali;12;a@b.it;Ada B.",
    ]);
    expect(read.proposal.profile.columns.map(({ code }) => code)).toEqual([
      "TYPE",
      "ENT_TOTAL",
      "LEFT_OUT",
      "LEFT_OUT",
    ]);
    expect(JSON.stringify(read.return)).not.toContain("a@b.it");
    expect(JSON.stringify(read.return)).not.toContain("Ada B.");
  });

  test("that would be the same thing as another is open, like the other", async () => {
    expect(await columnsOf(["Tipologia;Occupati;Addetti", "Cooperative sociali;300;340"])).toEqual([
      ["Tipologia", "TYPE", "proved", "column/phrase"],
      ["Occupati", null, "open", "column/twice"],
      ["Addetti", null, "open", "column/twice"],
    ]);
  });

  test("whose cells are no figures is open, whatever its header says", async () => {
    expect(await columnsOf(["Tipologia;Cooperative aderenti;Occupati", "Cooperative sociali;12;molti"])).toContainEqual(
      ["Occupati", null, "open", "column/no-figures"],
    );
  });

  test("of a share is not taken for the level", async () => {
    expect(await columnsOf(["Tipologia;Occupati;Quota di donne", "Cooperative sociali;340;71"])).toContainEqual([
      "Quota di donne",
      null,
      "open",
      "column/unknown-figures",
    ]);
  });
});

test("a number that may be read in two ways is open where nothing is counted whole, and refused at its cell", async () => {
  const read = await propose(["Tipologia;Fatturato (€);Patrimonio netto (€)", "Cooperative sociali;17.000;5.250"]);
  expect(read.proposal.choices.find(({ about }) => about === "number-format")).toMatchObject({
    value: null,
    certainty: "open",
  });
  expect(read.return.records[0]?.values.map(({ content }) => content.kind)).toEqual(["refused", "refused"]);
});

test("a header that a page break repeats is no row of the table, and told", async () => {
  const header = "Tipologia;Cooperative aderenti;Occupati";
  const read = await propose([header, "Cooperative sociali;12;340", header, "Cooperative di lavoro;8;90"]);
  expect(read.return.records.map(({ type }) => type.code)).toEqual(["SOCIAL", "WORKER"]);
  expect(read.form.notices).toMatchObject([{ code: "V01/repeated-header", params: { count: "1", first: "3" } }]);
});

test("an area of a country that nobody listed is asked, never guessed", async () => {
  const read = await propose(["Tipologia;Provincia;Cooperative aderenti", "Cooperative sociali;Atlantide;12"]);
  expect(read.proposal.choices.find(({ subject }) => subject === "Atlantide")).toMatchObject({
    value: null,
    certainty: "open",
  });
});
