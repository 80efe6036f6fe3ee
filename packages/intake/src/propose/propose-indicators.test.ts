import { decimal, isMoney, multiply } from "@coop-census/census";
import type { Profile } from "@coop-census/contracts";
import { expect, test } from "vitest";
import { readReturn } from "../return/read-return.ts";
import { confirmProposal } from "./confirm-proposal.ts";
import { type ProposedReading, proposeReading } from "./propose-reading.ts";

const header = "Tipologia;Ambito;Stato;Indicatore;Unità di misura;Valore";

const propose = async (lines: readonly string[]): Promise<Extract<ProposedReading, { kind: "proposed" }>> => {
  const read = await proposeReading({ ...input(lines), organisation: "it-test", country: "IT", profiles: [] });
  if (read.kind !== "proposed") throw new Error(JSON.stringify(read.findings));
  return read;
};

const input = (lines: readonly string[]) => ({
  bytes: new TextEncoder().encode([header, ...lines].join("\n")),
  fileName: "long.csv",
  year: 2021,
});

const row = (indicator: string, unit: string, value: string, status = "") =>
  `Cooperative sociali;aderenti;${status};${indicator};${unit};${value}`;

const choiceOf = (read: Extract<ProposedReading, { kind: "proposed" }>, subject: string) =>
  read.proposal.choices.find((choice) => choice.about === "word" && choice.subject === subject);

const amounts = ({ return: ret }: Pick<Extract<ProposedReading, { kind: "proposed" }>, "return">) =>
  ret.records.flatMap(({ values }) =>
    values.flatMap(({ indicator, content, address }) => {
      if (content.kind !== "number") return [];
      const column = ret.columns.find((one) => one.address.column === address.column);
      const { row: line, column: at } = address.inFile ?? address;
      const value = isMoney(indicator) ? multiply(content.value, column?.multiplier ?? decimal("1")) : content.value;
      return [`${indicator} ${value} ${line}:${at}`];
    }),
  );

test("the unit of each row is applied to its own money, at the place of the value", async () => {
  const read = await propose([
    row("Addetti", "persone", "1.200"),
    row("Fatturato", "mln EUR", "3,5"),
    row("Patrimonio netto", "migliaia di euro", "7,5"),
  ]);
  expect(amounts(read)).toEqual(["WRK_TOTAL 1200 2:6", "TURN 3500000 3:6", "EQUITY 7500 4:6"]);
});

test.each(["EUR per addetto", "%", "1000 EUR"])(
  "money in %j is left to a person, who can only leave it out",
  async (unit) => {
    const read = await propose([row("Addetti", "persone", "12"), row("Fatturato", unit, "3")]);
    const subject = `Fatturato (${unit})`;
    expect(choiceOf(read, subject)).toMatchObject({ value: null, certainty: "open", alternatives: [""] });
    expect(amounts(read)).toEqual(["WRK_TOTAL 12 2:6"]);
    const answer = (value: string) => confirmProposal(read.proposal, [{ about: "word", subject, value }]);
    expect(answer("TURN")).toMatchObject({ ok: false });
    expect(answer("")).toMatchObject({ ok: true });
  },
);

test.each(["%", "migliaia di persone", "EUR"])("persons in %j are never counted as they stand", async (unit) => {
  const read = await propose([row("Fatturato", "EUR", "12"), row("Addetti", unit, "3")]);
  expect(amounts(read)).toEqual(["TURN 12 2:6"]);
});

test("money of two currencies is not added as one", async () => {
  const read = await propose([row("Fatturato", "mln EUR", "3"), row("Patrimonio netto", "mln USD", "4")]);
  expect(choiceOf(read, "Patrimonio netto (mln USD)")).toMatchObject({ value: null, alternatives: [""] });
});

test("another unit than the one that was confirmed is no figure of the next file", async () => {
  const { proposal } = await propose([row("Addetti", "persone", "12"), row("Fatturato", "mln EUR", "3")]);
  const confirmed = confirmProposal(proposal, []);
  if (!confirmed.ok) throw new Error(JSON.stringify(confirmed.mistakes));
  const again = async (unit: string, profile: Profile) => {
    const lines = [row("Addetti", "persone", "12"), row("Fatturato", unit, "3")];
    const read = await readReturn({ ...input(lines), profiles: [profile] });
    if (read.kind !== "read") throw new Error(read.kind);
    return amounts(read);
  };
  expect(await again("mln EUR", confirmed.profile)).toEqual(["WRK_TOTAL 12 2:6", "TURN 3000000 3:6"]);
  for (const unit of ["EUR", "", "mld EUR"]) expect(await again(unit, confirmed.profile)).toEqual(["WRK_TOTAL 12 2:6"]);
});

test("words of a status column are flags, and one that nobody knows is asked", async () => {
  const read = await propose([
    row("Addetti", "persone", "12", "stimato"),
    row("Fatturato", "mln EUR", "3", "provvisorio"),
    row("Patrimonio netto", "mln EUR", "4", "media"),
    row("Utile", "mln EUR", "5", "E, P"),
  ]);
  expect(choiceOf(read, "stimato")).toMatchObject({ value: "E", certainty: "proved" });
  expect(choiceOf(read, "provvisorio")).toMatchObject({ value: "P", certainty: "proved" });
  expect(choiceOf(read, "media")).toMatchObject({ value: null, certainty: "open" });
  expect(read.return.records.map(({ flags }) => flags?.codes)).toEqual(["E", "P", "", "EP"]);
  expect(read.return.records[2]?.flags?.unknown).not.toBe("");
  const answered = confirmProposal(read.proposal, [{ about: "word", subject: "media", value: "U" }]);
  expect(answered).toMatchObject({ ok: true });
});
