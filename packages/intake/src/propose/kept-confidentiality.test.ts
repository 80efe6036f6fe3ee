import type { Profile } from "@coop-census/contracts";
import { expect, test } from "vitest";
import { readReturn } from "../return/read-return.ts";
import { confirmProposal } from "./confirm-proposal.ts";

const profileOf = (more: Pick<Profile, "columns" | "labels" | "defaults">): Profile => ({
  organisation: "it-x",
  years: [2021],
  form: {
    format: "csv",
    encoding: "utf-8",
    delimiter: ";",
    decimal: ",",
    thousands: ".",
    headerRow: 1,
    dateStyle: "iso",
    language: "it",
  },
  columns: [
    { label: "Tipologia", code: "TYPE" },
    { label: "Cooperative", code: "ENT_TOTAL" },
    { label: "Addetti", code: "WRK_TOTAL" },
    ...more.columns,
  ],
  labels: [{ dimension: "TYPE", label: "Cooperative di lavoro", code: "WORKER" }, ...more.labels],
  defaults: { SCOPE: "AFF", PERIM: "COOP", ...more.defaults },
  terms: { rollUpScope: "AFF", totalType: "NA_TYPE", currency: null, multiplier: "1", isPublic: false },
});

const proposed = async (text: string, profile: Profile) => {
  const profiles = [profile];
  const read = await readReturn({
    bytes: Buffer.from(text),
    fileName: "a.csv",
    year: 2022,
    profiles,
    organisation: "it-x",
    country: "IT",
  });
  if (read.kind !== "proposed") throw new Error(read.kind);
  return read.proposal;
};

test("a layout that was confidential stays so when one of its columns gets another name", async () => {
  const profile = profileOf({ columns: [], labels: [], defaults: { CONF: "C" } });
  const proposal = await proposed("Tipologia;Cooperative;Occupati\nCooperative di lavoro;8;90\n", profile);
  const confirmed = confirmProposal(proposal, []);
  expect(confirmed).toMatchObject({ ok: true, profile: { defaults: { CONF: "C" } } });
  const freed = confirmProposal(proposal, [{ about: "default", subject: "CONF", value: "F" }]);
  expect(freed).toMatchObject({ ok: true, profile: { defaults: { CONF: "F" } } });
  const wrong = confirmProposal(proposal, [{ about: "default", subject: "CONF", value: "secret" }]);
  expect(wrong).toMatchObject({ ok: false, mistakes: [{ where: 'default "CONF"' }] });
});

test("the words of a remembered column of confidentiality are kept, and a new one is asked", async () => {
  const profile = profileOf({
    columns: [{ label: "Riservato", code: "CONF" }],
    labels: [{ dimension: "CONF", label: "sì", code: "C" }],
    defaults: {},
  });
  const text =
    "Tipologia;Cooperative;Occupati;Riservato\nCooperative di lavoro;8;90;sì\nCooperative di lavoro;3;9;boh\n";
  const { choices } = await proposed(text, profile);
  const words = choices.filter(({ about, reason }) => about === "word" && reason.params["dimension"] === "CONF");
  expect(words.map(({ subject, value, certainty }) => [subject, value, certainty])).toEqual([
    ["sì", "C", "proved"],
    ["boh", null, "open"],
  ]);
});
