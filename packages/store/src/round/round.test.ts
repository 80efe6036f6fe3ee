import { expect, test } from "vitest";
import { listAudit } from "../audit/list-audit.ts";
import { at } from "../fixture/submissions.ts";
import { useStore } from "../fixture/use-store.ts";
import { closeRound } from "./close-round.ts";
import { deadlineFor } from "./deadline-for.ts";
import { extendRound } from "./extend-round.ts";
import { listRounds } from "./list-rounds.ts";
import { openRound } from "./open-round.ts";
import { roundOf } from "./round-of.ts";

const store = useStore();

const open = (year: number, days = {}) => store.commit((tx) => openRound(tx, { year, days, actor: "local", at }));
const close = (year: number) => store.commit((tx) => closeRound(tx, { year, actor: "local", at }));
const extend = (year: number, organisation: string, until: string) =>
  store.commit((tx) => extendRound(tx, { year, organisation, until, actor: "local", at }));

test("a round has the days of the methodology unless others are given", async () => {
  const usual = { opensOn: "2023-02-01", askedBy: "2023-05-31", acceptedUntil: "2023-08-31" };
  expect(await open(2022)).toEqual({ year: 2022, ...usual, state: "open" });
  expect(await open(2021, { acceptedUntil: "2026-12-31" })).toMatchObject({ acceptedUntil: "2026-12-31" });
  expect((await listRounds(store.db)).map(({ year }) => year)).toEqual([2021, 2022]);
});

test("a round closes, opens again, and each act is written down", async () => {
  await open(2019);
  await close(2019);
  expect((await roundOf(store.db, 2019))?.state).toBe("closed");
  await open(2019);
  expect((await roundOf(store.db, 2019))?.state).toBe("open");
  const acts = await listAudit(store.db, { object: "2019" });
  expect(acts.map(({ act }) => act)).toEqual(["round.open", "round.close", "round.open"]);
});

test("one organisation may have a deadline of its own, the last one given", async () => {
  await open(2020);
  await extend(2020, "it-a", "2021-10-31");
  await extend(2020, "it-a", "2021-11-30");
  expect(await deadlineFor(store.db, 2020, "it-a")).toEqual({ until: "2021-11-30", isExtended: true });
  expect(await deadlineFor(store.db, 2020, "it-b")).toEqual({ until: "2021-08-31", isExtended: false });
  expect(await deadlineFor(store.db, 1999, "it-a")).toBeNull();
});

test("a year without a round cannot be closed or extended", async () => {
  await expect(close(1950)).rejects.toMatchObject({ code: "round/unknown" });
  await expect(extend(1950, "it-a", "1951-01-01")).rejects.toMatchObject({ code: "round/unknown" });
  expect(await roundOf(store.db, 1950)).toBeNull();
});

test("days that run backwards are refused", async () => {
  await expect(open(2018, { acceptedUntil: "2019-01-01" })).rejects.toThrow("round_check");
});
