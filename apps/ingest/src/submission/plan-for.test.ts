import { type PlanAnswer, type Profile, planAnswerSchema } from "@coop-census/contracts";
import {
  beginAttempt,
  finishAttempt,
  recordImport,
  saveNetwork,
  saveProfiles,
  settleSubmission,
} from "@coop-census/store";
import { beforeAll, expect, test } from "vitest";
import { receiptOf, send, usual } from "../fixture/ask.ts";
import { keyOf } from "../fixture/people.ts";
import { roster } from "../fixture/roster.ts";
import { useIngest } from "../fixture/use-ingest.ts";
import { authenticate } from "../http/authenticate.ts";
import { makePlanner } from "./make-planner.ts";

const ingest = useIngest();
const at = new Date("2026-11-02T08:00:00Z");

const profileOf = (organisation: string): Profile => ({
  organisation,
  years: [2022],
  form: {
    format: "csv",
    encoding: "utf-8",
    delimiter: ";",
    decimal: ".",
    thousands: "",
    headerRow: 1,
    dateStyle: "iso",
    language: "en",
  },
  columns: [
    { label: "Type", code: "TYPE" },
    { label: "Enterprises", code: "ENT_TOTAL" },
    { label: "Date", code: "REF_DATE" },
  ],
  labels: [{ dimension: "TYPE", label: "worker", code: "WORKER" }],
  defaults: { SCOPE: "AFF", PERIM: "COOP" },
  terms: { rollUpScope: "AFF", totalType: "NA_TYPE", currency: null, multiplier: "1", isPublic: false },
});

const file = (enterprises: number) => `Type;Enterprises;Date\nworker;${enterprises};2022-12-31\n`;

const other = "it-confcooperative";

/** The other organisation's return is sent, checked and accepted. */
const acceptOther = async (): Promise<string> => {
  const query = { organisation: other, year: "2022" };
  const { submission, sha256 } = await receiptOf(await send(ingest.url, { as: "bruno", query, body: file(4_321) }));
  const planner = makePlanner(ingest);
  const actor = await authenticate(ingest.db, `Bearer ${keyOf("bruno")}`);
  const bytes = async function* () {
    yield Buffer.from(file(4_321));
  };
  const arrival = { actor, channel: "api", organisation: other, year: 2022, reasonCode: null, reason: null } as const;
  const named = { ...arrival, file: { name: "a.csv", bytes: bytes() } };
  // Any other hash: under its own it would be known already.
  const { checked } = await planner.plan(named, { sha256: sha256.replaceAll("0", "1"), open: bytes }, at);
  await planner.close();
  const { findings, observations, terms, blankRows, profileVersion } = checked;
  await ingest.commit(async (tx) => {
    await beginAttempt(tx, { submission, attempt: 1, at });
    await finishAttempt(tx, {
      submission,
      attempt: 1,
      outcome: "accepted",
      findings,
      observations: observations.map((observation) => ({ observation, status: "counts" })),
      profileVersion,
      ruleSetSha256: "0".repeat(64),
      terms,
      blankRows,
      at,
    });
    await settleSubmission(tx, { submission, outcome: "accepted", actor: "system", at });
  });
  return submission;
};

const plan = async (as: string) => {
  const answer = await send(ingest.url, { as, body: file(10), query: { ...usual, dryRun: "true" } });
  return planAnswerSchema.parse(await answer.json());
};

let accepted = "";

beforeAll(async () => {
  const by = { files: [], actor: "local", at };
  const affiliations = ["it-legacoop", other].map((organisation) => ({
    organisation,
    body: "cicopa",
    role: "FULL" as const,
    certainty: "stated" as const,
    inRoster: true,
    from: null,
    to: null,
  }));
  await ingest.commit(async (tx) =>
    saveNetwork(tx, await recordImport(tx, { kind: "network", ...by }), { ...roster, affiliations }),
  );
  await ingest.commit(async (tx) =>
    saveProfiles(tx, await recordImport(tx, { kind: "profiles", ...by }), [profileOf("it-legacoop"), profileOf(other)]),
  );
  accepted = await acceptOther();
});

const world = ({ plan: { effects } }: PlanAnswer) =>
  effects.find(({ series, geo, type }) => series === "main" && geo === "WORLD" && type === "WORKER");

test("an organisation's plan tells nothing of what another one has sent, only what its own return adds", async () => {
  const planned = await plan("anna");
  expect(planned.effectsOf).toBe("own-return");
  expect(world(planned)).toMatchObject({ before: null, after: { value: "10", reporters: { ids: ["it-legacoop"] } } });
  const said = JSON.stringify(planned);
  for (const secret of ["4321", "4331", other, accepted]) expect(said).not.toContain(secret);
});

test("the secretariat's plan of the same return shows the totals, and both have one name", async () => {
  const [own, all] = [await plan("anna"), await plan("olga")];
  expect(all.effectsOf).toBe("all-returns");
  expect(world(all)).toMatchObject({ before: { value: "4321" }, after: { value: "4331" } });
  expect(all.base.returns).toMatchObject([{ organisation: other, submission: accepted }]);
  expect(all.hash).toBe(own.hash);
});
