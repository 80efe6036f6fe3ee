import { describe, expect, test } from "vitest";
import { readReturn } from "../return/read-return.ts";
import { confirmProposal } from "./confirm-proposal.ts";
import { proposeReading } from "./propose-reading.ts";

const propose = async (text: string, profiles: Parameters<typeof proposeReading>[0]["profiles"] = []) => {
  const read = await proposeReading({
    bytes: Buffer.from(text),
    fileName: "table.csv",
    year: 2021,
    organisation: "it-x",
    country: "IT",
    profiles,
  });
  if (read.kind !== "proposed") throw new Error(JSON.stringify(read.findings));
  return read;
};

const table = [
  "Tipologia;Cooperative;Addetti;Zona;Fatturato (milioni di euro)",
  "Cooperative sociali;12;340;7;1,5",
  "Cooperative di lavoro;8;90;9;2,25",
].join("\n");

describe("a proposal", () => {
  test("with open choices is not confirmed, and each of them is named with what may be answered", async () => {
    const { proposal } = await propose(table);
    const confirmation = confirmProposal(proposal, []);
    expect(confirmation).toMatchObject({
      ok: false,
      mistakes: [{ where: 'column "Zona"' }, { where: 'default "SCOPE"' }, { where: "roll-up-scope" }],
    });
    expect(JSON.stringify(confirmation)).toContain("AFF, NAT");
  });

  test("once confirmed reads the same bytes as it showed, and without a question", async () => {
    const { proposal } = await propose(table);
    const confirmation = confirmProposal(proposal, [
      { about: "column", subject: "Zona", value: "" },
      { about: "default", subject: "SCOPE", value: "AFF" },
      { about: "roll-up-scope", subject: null, value: "AFF" },
    ]);
    if (!confirmation.ok) throw new Error(JSON.stringify(confirmation.mistakes));
    const read = await readReturn({
      bytes: Buffer.from(table),
      fileName: "table.csv",
      year: 2021,
      profiles: [confirmation.profile],
      organisation: "it-x",
      country: "IT",
    });
    if (read.kind !== "read") throw new Error(read.kind);
    expect(read.return.records.map(({ scope, values }) => [scope.code, values.length])).toEqual([
      ["AFF", 3],
      ["AFF", 3],
    ]);
    expect(read.return.columns.map(({ code }) => code)).toEqual(["TYPE", "ENT_TOTAL", "WRK_TOTAL", "LEFT_OUT", "TURN"]);
    expect(read.return.terms).toMatchObject({ currency: "EUR", multiplier: "1000000", rollUpScope: "AFF" });
  });

  test("refuses an answer that is none, and one to a question that nobody asked", async () => {
    const { proposal } = await propose(table);
    const confirmation = confirmProposal(proposal, [
      { about: "column", subject: "Zona", value: "WORKERS" },
      { about: "column", subject: "Nowhere", value: "" },
      { about: "default", subject: "SCOPE", value: "AFF" },
      { about: "roll-up-scope", subject: null, value: "AFF" },
    ]);
    expect(confirmation).toMatchObject({
      ok: false,
      mistakes: [{ where: 'column "Nowhere"' }, { where: 'column "Zona"' }],
    });
  });
});

describe("a layout that was confirmed", () => {
  const confirmed = async () => {
    const { proposal } = await propose(table);
    const confirmation = confirmProposal(proposal, [
      { about: "column", subject: "Zona", value: "" },
      { about: "default", subject: "SCOPE", value: "AFF" },
      { about: "roll-up-scope", subject: null, value: "AFF" },
    ]);
    if (!confirmation.ok) throw new Error(JSON.stringify(confirmation.mistakes));
    return confirmation.profile;
  };
  const readWith = async (text: string) =>
    readReturn({
      bytes: Buffer.from(text),
      fileName: "table.csv",
      year: 2022,
      profiles: [await confirmed()],
      organisation: "it-x",
      country: "IT",
    });

  test("passes in the next year without a question, columns in another order", async () => {
    const next = "Addetti;Tipologia;Cooperative;Zona;Fatturato (milioni di euro)\n350;Cooperative sociali;13;7;1,75\n";
    expect(await readWith(next)).toMatchObject({ kind: "read" });
  });

  test("that a renamed column changes is proposed anew, and the change is said", async () => {
    const next = "Tipologia;Cooperative;Occupati;Zona;Fatturato (milioni di euro)\nCooperative sociali;13;350;7;1,75\n";
    const read = await readWith(next);
    if (read.kind !== "proposed") throw new Error(read.kind);
    expect(read.proposal.changes).toEqual([
      { code: "layout/column-renamed", params: { from: "Addetti", to: "Occupati", code: "WRK_TOTAL" } },
    ]);
    const cooperatives = read.proposal.choices.find(({ subject }) => subject === "Cooperative");
    expect(cooperatives).toMatchObject({ value: "ENT_TOTAL", certainty: "proved", reason: { code: "column/memory" } });
  });

  test("that an added column changes is proposed anew", async () => {
    const next =
      "Tipologia;Cooperative;Addetti;Zona;Fatturato (milioni di euro);Donne\nCooperative sociali;13;350;7;1,75;100\n";
    const read = await readWith(next);
    if (read.kind !== "proposed") throw new Error(read.kind);
    expect(read.proposal.changes).toEqual([{ code: "layout/column-added", params: { label: "Donne" } }]);
  });
});
