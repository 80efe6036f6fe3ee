import { createHash } from "node:crypto";
import { decimal, type Network, noDimensions, type Observation, type Overlap } from "@coop-census/census";
import {
  beginAttempt,
  finishAttempt,
  migrate,
  moveSubmission,
  openStore,
  recordImport,
  registerSubmission,
  requestAttempt,
  requestNational,
  saveNetwork,
  saveOverlaps,
  settleSubmission,
  type Tx,
  withTransaction,
} from "@coop-census/store";
import { makeDatabase } from "@coop-census/testing";
import fc from "fast-check";
import { expect, onTestFinished, test } from "vitest";
import { rebuildYear } from "./rebuild-year.ts";
import { recomputePlace } from "./recompute-place.ts";
import { makeReferenceMemory } from "./reference-memory.ts";
import { verifyYear } from "./verify-year.ts";
import { workOfPlace } from "./work-of-place.ts";

const year = 2021;
const at = new Date("2026-11-02T08:00:00Z");
const open = { from: null, to: null } as const;
const countries = [
  { country: "IT", place: "EUR" },
  { country: "FR", place: "EUR" },
  { country: "CA", place: "AME_NA" },
  { country: "CL", place: "AME_XX" },
  { country: "JP", place: "APA" },
] as const;
const organisations = countries.flatMap(({ country }) =>
  ["a", "b"].map((name) => ({
    id: `${country.toLowerCase()}-${name}`,
    name,
    country,
    kind: "FEDERATION",
    isGroup: false,
  })),
);
const ids = organisations.map(({ id }) => id);
const bodies = [
  { id: "cicopa", name: "cicopa", parent: null, ...open },
  { id: "cecop", name: "cecop", parent: "cicopa", ...open },
];

const someId = fc.constantFrom(...ids);

const overlaps: fc.Arbitrary<readonly Overlap[]> = fc
  .uniqueArray(
    fc.record({
      pair: fc.uniqueArray(someId, { minLength: 2, maxLength: 2 }),
      kind: fc.constantFrom("declared" as const, "structural" as const, "suspected" as const),
      amount: fc.integer({ min: 1, max: 60 }),
    }),
    { maxLength: 5, selector: ({ pair }) => pair.toSorted().join(" ") },
  )
  .map((all) =>
    all.map(({ pair: [a = "", b = ""], kind, amount }) => ({
      a,
      b,
      kind,
      type: null,
      indicator: "ENT_TOTAL",
      amount: kind === "suspected" ? null : decimal(amount),
      referenceDate: `${year}-12-31`,
    })),
  );

const affiliations: fc.Arbitrary<Network["affiliations"]> = fc
  .array(fc.record({ isDirect: fc.boolean(), isCecop: fc.boolean(), isAssociate: fc.boolean() }), {
    minLength: ids.length,
    maxLength: ids.length,
  })
  .map((all) =>
    all.flatMap(({ isDirect, isCecop, isAssociate }, index) =>
      ["cicopa", ...(isCecop ? ["cecop"] : [])].map((body) => ({
        organisation: ids[index] ?? "",
        body,
        role: isAssociate ? ("ASSOC_SUPPORT" as const) : isDirect ? ("DIRECT" as const) : ("FULL" as const),
        certainty: "stated" as const,
        inRoster: true,
        ...open,
      })),
    ),
  );

interface Act {
  readonly organisation: string;
  readonly figures: readonly { readonly type: string; readonly indicator: string; readonly value: number }[] | null;
}

/** A return with these figures, or the withdrawal of the last one. */
const acts: fc.Arbitrary<readonly Act[]> = fc.array(
  fc.record({
    organisation: someId,
    figures: fc.option(
      fc.uniqueArray(
        fc.record({
          type: fc.constantFrom("WORKER", "SOCIAL_A", "SOCIAL_B", "WOE", "_T"),
          indicator: fc.constantFrom("ENT_TOTAL", "WRK_TOTAL"),
          value: fc.integer({ min: 0, max: 500 }),
        }),
        { maxLength: 6, selector: ({ type, indicator }) => `${type} ${indicator}` },
      ),
      { freq: 4 },
    ),
  }),
  { minLength: 4, maxLength: 14 },
);

const observed = ({ organisation, figures }: Act): readonly Observation[] =>
  (figures ?? []).map(({ type, indicator, value }, row) => ({
    reporter: organisation,
    year,
    scope: "AFF",
    perimeter: "COOP",
    country: organisation.slice(0, 2).toUpperCase(),
    area: "_T",
    type,
    activity: "_T",
    activityRevision: null,
    indicator,
    dimensions: noDimensions,
    value: decimal(value),
    unit: indicator === "ENT_TOTAL" ? "ENT" : "PERS",
    reference: { text: `${year}-12-31`, precision: "day" },
    flags: "",
    confidentiality: "F",
    isPublic: true,
    address: { sheet: null, row: row + 2, column: 2, header: indicator },
  }));

const accept = async (tx: Tx, act: Act, version: number): Promise<void> => {
  const { organisation } = act;
  const sha256 = createHash("sha256").update(`${organisation} ${version}`).digest("hex");
  const { id } = await registerSubmission(tx, {
    organisation,
    year,
    fileName: "return.csv",
    sha256,
    size: 1,
    kind: "file",
    channel: "api",
    actor: "local",
    receivedAt: at,
    reasonCode: version === 0 ? null : "ERR",
    reason: null,
  });
  const attempt = await requestAttempt(tx, { submission: id, actor: "local", at });
  await beginAttempt(tx, { submission: id, attempt, at });
  await finishAttempt(tx, {
    submission: id,
    attempt,
    outcome: "accepted",
    findings: [],
    observations: observed(act).map((observation) => ({ observation, status: "counts" })),
    profileVersion: 1,
    ruleSetSha256: sha256,
    terms: { rollUpScope: "AFF", totalType: "NA_TYPE", isPublic: true },
    blankRows: [],
    at,
  });
  await settleSubmission(tx, { submission: id, outcome: "accepted", actor: "system", at });
};

const { seed } = fc.readConfigureGlobal();

test(`the figures after any returns and withdrawals, one by one, are those of a full roll-up (seed ${seed})`, async () => {
  const database = await makeDatabase({ template: "census", migrate: async (url) => void (await migrate(url)) });
  onTestFinished(() => database.drop());
  const store = openStore(database.url);
  onTestFinished(() => store.close());
  const { db } = store;

  const cases = fc.sample(fc.record({ affiliations, overlaps, acts }), 12);
  for (const [number, given] of cases.entries()) {
    const parts = { db, databaseUrl: database.url, reference: makeReferenceMemory() };
    await withTransaction(db, async (tx) => {
      for (const { id } of await tx.selectFrom("submission").select("id").where("state", "=", "accepted").execute()) {
        await moveSubmission(tx, { submission: id, from: "accepted", to: "withdrawn", actor: "local", at });
      }
      const made = { actor: "local", at, files: [] };
      const network = {
        bodies,
        countries: countries.map((one) => ({ ...one, name: one.country, ...open })),
        organisations,
      };
      const roster = await recordImport(tx, { kind: "network", ...made });
      await saveNetwork(tx, roster, { ...network, affiliations: given.affiliations });
      await saveOverlaps(tx, await recordImport(tx, { kind: "overlaps", ...made }), given.overlaps);
    });
    await rebuildYear(parts, year);
    for (const [version, act] of given.acts.entries()) {
      const { organisation } = act;
      await withTransaction(db, async (tx) => {
        if (act.figures !== null) await accept(tx, act, number * 100 + version);
        else {
          const [last] = await tx
            .selectFrom("submission")
            .select("id")
            .where("organisation", "=", organisation)
            .where("state", "=", "accepted")
            .execute();
          if (last !== undefined)
            await moveSubmission(tx, { submission: last.id, from: "accepted", to: "withdrawn", actor: "local", at });
        }
        await requestNational(tx, { organisation, year });
        await tx.deleteFrom("outbox").execute();
      });
      const { country, place } =
        countries.find((one) => organisation.startsWith(one.country.toLowerCase())) ?? countries[0];
      for (const geo of [country, place, ...(place.startsWith("AME_") ? ["AME"] : []), "WORLD"]) {
        await recomputePlace(parts, { ...workOfPlace(year, geo), next: async () => {} });
      }
    }
    const verified = await verifyYear(parts, year);
    expect(verified.differences).toEqual([]);
    expect(verified.storedSha256).toBe(verified.rebuiltSha256);
  }
}, 120_000);
