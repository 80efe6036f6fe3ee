import { countedObservations, decimal } from "@coop-census/census";
import { expect, test } from "vitest";
import { arriving, at, checked, hashOf, holding, observing, submitted } from "../fixture/submissions.ts";
import { useStore } from "../fixture/use-store.ts";
import { recordImport } from "../reference/record-import.ts";
import { saveNetwork } from "../reference/save-network.ts";
import { beginAttempt } from "../submission/begin-attempt.ts";
import { decide } from "../submission/decide.ts";
import { finishAttempt } from "../submission/finish-attempt.ts";
import { requestAttempt } from "../submission/request-attempt.ts";
import { settleSubmission } from "../submission/settle-submission.ts";
import { acceptedReturns } from "./accepted-returns.ts";

const store = useStore();

const counts = "counts" as const;
const workers = (reporter: string) =>
  observing(reporter, { indicator: "WRK_TOTAL", address: { sheet: null, row: 4, column: 4, header: "Soci" } });

test("the accepted submissions of a year and no others are returned, by organisation", async () => {
  const { id } = await store.commit(async (tx) => {
    await submitted(tx, arriving("it-rejected", "a"), { outcome: "rejected" });
    await submitted(tx, arriving("it-asked", "a"), { outcome: "needs-answer" });
    await submitted(tx, arriving("it-2021", "a", { year: 2021 }));
    await submitted(tx, arriving("it-b", "old"), {
      observations: [{ observation: observing("it-b"), status: counts }],
    });
    await submitted(tx, arriving("it-a", "nil", { kind: "nil" }), { terms: null });
    const observation = observing("it-b", { value: decimal("7") });
    const blankRows = [{ ...observation, type: "SOCIAL_A" }].map(
      ({ type, area, activity, activityRevision, scope, perimeter }) => ({
        type,
        area,
        activity,
        activityRevision,
        scope,
        perimeter,
      }),
    );
    return submitted(tx, arriving("it-b", "new"), { observations: [{ observation, status: counts }], blankRows });
  });
  const returns = await acceptedReturns(store.db, 2022);
  expect(returns.map(({ organisation, kind }) => [organisation, kind])).toEqual([
    ["it-a", "nil"],
    ["it-b", "file"],
  ]);
  expect(returns[0]?.observations).toEqual([]);
  expect(returns[1]).toEqual({
    submission: id,
    attempt: 1,
    sha256: hashOf("new"),
    kind: "file",
    profileVersion: 1,
    ruleSetSha256: hashOf("rules"),
    organisation: "it-b",
    year: 2022,
    terms: { rollUpScope: "AFF", totalType: "NA_TYPE", isPublic: true },
    observations: [observing("it-b", { value: decimal("7") })],
    keptOut: [],
    blankRows: [
      { type: "SOCIAL_A", area: "_T", activity: "_T", activityRevision: null, scope: "AFF", perimeter: "COOP" },
    ],
  });
});

test("a held cell counts once it is released, a refused one never; the decision holds after a further attempt", async () => {
  const refused = holding({
    rule: "V05",
    severity: "ERROR",
    indicator: "MBR_TOTAL",
    keepsOut: [{ row: 4, indicator: "MBR_TOTAL" }],
  });
  const result = {
    findings: [holding(), refused],
    observations: [
      { observation: observing("pl-a"), status: "held" as const },
      { observation: workers("pl-a"), status: counts },
      { observation: observing("pl-a", { indicator: "MBR_TOTAL" }), status: "refused" as const },
    ],
  };
  const { id } = await store.commit((tx) => submitted(tx, arriving("pl-a", "a", { year: 2019 }), result));
  const counted = async () => {
    const [one] = await acceptedReturns(store.db, 2019);
    if (one === undefined) throw new Error("the return is not accepted");
    // What is kept out stays known, so that no total brings it back.
    expect(one.observations).toHaveLength(3);
    return [countedObservations(one), one.keptOut].map((cells) => cells.map(({ indicator }) => indicator));
  };
  expect(await counted()).toEqual([["WRK_TOTAL"], ["ENT_TOTAL", "MBR_TOTAL"]]);
  const release = {
    submission: id,
    attempt: 1,
    finding: 0,
    decision: "release" as const,
    because: "seen",
    actor: "local",
    at,
  };
  await store.commit((tx) => decide(tx, release));
  expect(await counted()).toEqual([["ENT_TOTAL", "WRK_TOTAL"], ["MBR_TOTAL"]]);
  await store.commit(async (tx) => {
    const attempt = await requestAttempt(tx, { submission: id, actor: "local", at });
    await beginAttempt(tx, { submission: id, attempt, at });
    await finishAttempt(tx, checked(id, attempt, { ...result, findings: [refused, holding()] }));
    await settleSubmission(tx, { submission: id, outcome: "accepted", actor: "system", at });
  });
  expect(await counted()).toEqual([["ENT_TOTAL", "WRK_TOTAL"], ["MBR_TOTAL"]]);
  await store.commit((tx) => decide(tx, { ...release, attempt: 2, finding: 1, decision: "keep-out" }));
  expect(await counted()).toEqual([["WRK_TOTAL"], ["ENT_TOTAL", "MBR_TOTAL"]]);
});

test("a country's returns are those of the organisations that the roster has there", async () => {
  await store.commit(async (tx) => {
    await submitted(tx, arriving("it-x", "a", { year: 2018 }));
    await submitted(tx, arriving("fr-x", "a", { year: 2018 }));
  });
  const inItaly = async () => (await acceptedReturns(store.db, 2018, "IT")).map(({ organisation }) => organisation);
  expect(await inItaly()).toEqual([]);
  await store.commit(async (tx) => {
    const id = await recordImport(tx, { kind: "network", files: [], actor: "local", at });
    const organisation = { kind: "FEDERATION", isGroup: false };
    const organisations = [
      { ...organisation, id: "it-x", name: "x", country: "IT" },
      { ...organisation, id: "fr-x", name: "x", country: "FR" },
    ];
    await saveNetwork(tx, id, { bodies: [], countries: [], organisations, affiliations: [] });
  });
  expect(await inItaly()).toEqual(["it-x"]);
});
