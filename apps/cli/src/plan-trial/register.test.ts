import type { Profile } from "@coop-census/contracts";
import { planSubmission, receiveSubmission } from "@coop-census/ingest";
import { actorById, causesOf, submissionById } from "@coop-census/store";
import { expect, onTestFinished, test } from "vitest";
import { comparePlan } from "./fixture/compare-plan.ts";
import { openTrial, trialYear } from "./fixture/open-trial.ts";
import { trialProfile } from "./fixture/random-return.ts";
import { readState } from "./fixture/stored-state.ts";

const columns = [
  ["SIREN", "NATIONAL_ID"],
  ["Nom", "NAME"],
  ["Forme", "TYPE"],
  ["Date", "REF_DATE"],
  ["Effectif", "WRK_TOTAL"],
] as const;

const register: Profile = {
  ...trialProfile("fr-a"),
  kind: "register",
  columns: columns.map(([label, code]) => ({ label, code })),
  labels: [
    { dimension: "TYPE", label: "Scop", code: "WORKER" },
    { dimension: "TYPE", label: "Scic", code: "SOCIAL_MS" },
  ],
  defaults: { SCOPE: "AFF", PERIM: "COOP" },
};

/** The SIREN of a number: eight digits and the one that makes the Luhn sum right. */
const siren = (number: number): string => {
  const digits = String(10_000_000 + number);
  const sum = Array.from(digits, Number).reduce((total, digit, index) => {
    const twice = index % 2 === 1 ? digit * 2 : digit;
    return total + (twice > 9 ? twice - 9 : twice);
  }, 0);
  return `${digits}${(10 - (sum % 10)) % 10}`;
};

async function* text(rows: readonly string[]): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode([columns.map(([label]) => label).join(";"), ...rows, ""].join("\n"));
}

const row = (number: number, workers: number, id = number): string =>
  [siren(id), `Coopérative ${number}`, number % 3 === 0 ? "Scic" : "Scop", "2021-12-31", workers].join(";");

test("the plan of a register, repeated identifiers among its rows, is what the real run makes of it", async () => {
  const trial = await openTrial();
  onTestFinished(() => trial.close());
  const { parts } = trial;
  await trial.remember(register);
  const actor = await actorById(parts.db, "local");
  if (actor === null) throw new Error("there is no actor");
  const versions = [
    Array.from({ length: 40 }, (_, number) => row(number, 10 + number)),
    Array.from({ length: 37 }, (_, number) => row(number, 12 + number, number === 9 ? 8 : number)),
  ];
  for (const rows of versions) {
    const arrival = () => ({
      actor,
      channel: "cli" as const,
      organisation: "fr-a",
      year: trialYear,
      reasonCode: "ERR",
      reason: null,
      file: { name: "registre.csv", bytes: text(rows) },
    });
    const before = await readState(parts.db, "fr-a", trialYear);
    const loads = () => parts.db.selectFrom("registerLoad").select("id").execute();
    const kept = (await loads()).length;
    const { plan, hash, causes } = await planSubmission(parts, arrival());
    expect(await loads()).toHaveLength(kept);
    expect(plan.outcome.state).toBe("accepted");
    expect(plan.values.length).toBeGreaterThan(0);
    const { submission } = await receiveSubmission(parts, { ...arrival(), plan: hash });
    await trial.settle();
    expect((await submissionById(parts.db, submission))?.state).toBe("accepted");
    expect(comparePlan(plan, before, await readState(parts.db, "fr-a", trialYear))).toEqual([]);
    const stored = await causesOf(parts.db, submission);
    expect(causes.map(({ cause, count }) => [cause.key, count])).toEqual(
      stored.map(({ cause, count }) => [cause.key, count]),
    );
    expect(causes.some(({ cause }) => cause.rule === "V22")).toBe(rows !== versions[0]);
  }
});
