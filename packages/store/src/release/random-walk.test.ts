import type { ReleaseBlock } from "@coop-census/census";
import { Refusal } from "@coop-census/contracts";
import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { addActor } from "../actor/add-actor.ts";
import { takeBackApproval } from "../approval/take-back-approval.ts";
import { approveEdition } from "../edition/approve-edition.ts";
import { editionStates } from "../edition/edition.ts";
import { editionById } from "../edition/edition-by-id.ts";
import { moveEdition } from "../edition/move-edition.ts";
import { lifeOf } from "../fixture/editions.ts";
import { hashOf, at as today } from "../fixture/submissions.ts";
import { useStore } from "../fixture/use-store.ts";
import { publicEdition } from "../public/public-edition-by-id.ts";
import { tombstones } from "../public/tombstones.ts";
import { clearBlocks } from "../release-block/clear-blocks.ts";
import { callOffRelease } from "./call-off-release.ts";
import { followRelease } from "./follow-release.ts";
import { scheduleRelease } from "./schedule-release.ts";
import { withdrawEdition } from "./withdraw-edition.ts";

const store = useStore();
const { meet, frozen } = lifeOf(store);

const people = ["anna", "bruno", "anna", "bruno", "otto"] as const;
beforeAll(async () => {
  for (const publisher of ["anna", "bruno"]) await meet(publisher);
  const otto = { id: "otto", name: "Otto", roles: ["operator"] as const, organisation: null };
  await store.commit((tx) => addActor(tx, { ...otto, actor: "local", at: today }));
});

const block: ReleaseBlock = {
  rule: "V35",
  code: "V35/member-share",
  coordinates: {
    series: "main",
    geo: "IT",
    type: "WORKER",
    activity: "_T",
    indicator: "WRK_TOTAL",
    detail: "_T",
    unit: "PER",
  },
  params: { reporters: "it-a" },
};

// So far ahead that the clock of Postgres, which judges statements typed by hand, never comes there.
const begin = Date.parse("2126-03-31T08:00:00Z");
const because = "a random walk";

interface Step {
  readonly actor: (typeof people)[number];
  readonly wait: number;
  readonly act: string;
  readonly isRight: boolean;
  readonly ahead: number;
  readonly to: (typeof editionStates)[number];
}

const step: fc.Arbitrary<Step> = fc.record({
  actor: fc.constantFrom(...people),
  wait: fc.constantFrom(0, 0, 1, 5),
  act: fc.constantFrom(
    "move",
    "approve",
    "approve",
    "approve",
    "clear",
    "clear",
    "schedule",
    "schedule",
    "follow",
    "follow",
    "restore",
    "take back",
    "call off",
    "withdraw",
    "withdraw",
    "force state",
    "force approval",
    "force release",
    "force call-off",
    "force clearance",
    "remove rows",
  ),
  isRight: fc.oneof({ weight: 5, arbitrary: fc.constant(true) }, { weight: 1, arbitrary: fc.constant(false) }),
  ahead: fc.constantFrom(0, 0, 3, 10, -1),
  to: fc.constantFrom(...editionStates, ...Array.from({ length: 12 }, () => "in-review" as const)),
});

/** Does one step as its person; what it may not do is refused. */
const take = async (edition: string, { actor, act, isRight, ahead, to }: Step, now: number): Promise<void> => {
  const at = new Date(now);
  const moment = new Date(now + ahead);
  const manifestSha256 = hashOf(isRight ? edition : "another");
  const [approval] = await store.db.selectFrom("approval").selectAll().where("edition", "=", edition).execute();
  const [release] = await store.db.selectFrom("editionRelease").selectAll().where("edition", "=", edition).execute();
  const who = { edition, because, actor, at };
  const blocks = { ...who, blocks: [1] };
  await store.commit<unknown>(async (tx) => {
    if (act === "move") return moveEdition(tx, { ...who, to });
    if (act === "approve") return approveEdition(tx, { ...who, manifestSha256 });
    if (act === "take back") return takeBackApproval(tx, who);
    if (act === "clear") return clearBlocks(tx, { ...blocks, isCleared: true });
    if (act === "restore") return clearBlocks(tx, { ...blocks, isCleared: false });
    if (act === "schedule") return scheduleRelease(tx, { ...who, moment, zone: "UTC" });
    if (act === "call off") return callOffRelease(tx, who);
    if (act === "follow") return followRelease(tx, edition, at);
    if (act === "withdraw") return withdrawEdition(tx, who);
    if (act === "force state") return tx.updateTable("edition").set({ state: to }).where("id", "=", edition).execute();
    if (act === "force approval") {
      return tx.insertInto("approval").values({ edition, manifestSha256, actor, at }).execute();
    }
    if (act === "force release") {
      return tx
        .insertInto("editionRelease")
        .values({ edition, manifestSha256, moment, zone: "UTC", actor, at })
        .execute();
    }
    if (act === "force call-off") {
      return tx
        .insertInto("editionCallOff")
        .values({ release: release?.id ?? 0, because, actor, at })
        .execute();
    }
    if (act === "force clearance") {
      const row = { edition, ordinal: 1, isCleared: isRight, because, actor, at };
      return tx.insertInto("editionClearance").values(row).execute();
    }
    return tx
      .deleteFrom("approval")
      .where("id", "=", approval?.id ?? 0)
      .execute();
  });
};

/** Whether the rows permit that the edition is public at this moment, told without the code and the triggers that decide it. */
const isPermitted = async (edition: string, now: number): Promise<boolean> => {
  const { db } = store;
  const takenBack = (await db.selectFrom("approvalWithdrawal").select("approval").execute()).map((one) => one.approval);
  const calledOff = (await db.selectFrom("editionCallOff").select("release").execute()).map((one) => one.release);
  const approvals = await db.selectFrom("approval").selectAll().where("edition", "=", edition).execute();
  const counted = approvals.filter((one) => one.manifestSha256 === hashOf(edition) && !takenBack.includes(one.id));
  const approvers = new Set(counted.map(({ actor }) => actor).filter((actor) => actor !== "otto"));
  const clearances = await db.selectFrom("editionClearance").selectAll().where("edition", "=", edition).execute();
  const latest = clearances.toSorted((a, b) => a.id - b.id).at(-1);
  const releases = await db.selectFrom("editionRelease").selectAll().where("edition", "=", edition).execute();
  const come = releases.filter((one) => !calledOff.includes(one.id) && one.moment.getTime() <= now);
  return approvers.size >= 2 && latest?.isCleared === true && come.length === 1;
};

let year = 1000;
const reached = new Map<string, number>();

const walk = async (steps: readonly Step[]): Promise<void> => {
  year += 1;
  const edition = await frozen(year, [block]);
  let now = begin;
  for (const one of steps) {
    now += one.wait;
    const error: unknown = await take(edition, one, now).then(
      () => null,
      (refused: unknown) => refused,
    );
    // By the doors everything that may not be is refused in words; only what is forced meets the triggers.
    const isForced = one.act.startsWith("force") || one.act === "remove rows" || (one.act === "move" && error !== null);
    if (!isForced && error !== null) expect(error).toBeInstanceOf(Refusal);
    const state = (await editionById(store.db, edition))?.state ?? "none";
    const isPublic = (await publicEdition(store.db, edition, new Date(now))) !== null;
    const isBuried = (await tombstones(store.db)).some(({ id }) => id === edition);
    if (state === "released" || isPublic) expect(await isPermitted(edition, now)).toBe(true);
    if (state === "released") expect(isPublic).toBe(true);
    expect(isBuried).toBe(state === "withdrawn");
    if (state === "withdrawn" || state === "abandoned") expect(isPublic).toBe(false);
    reached.set(state, (reached.get(state) ?? 0) + 1);
  }
};

test("whatever people do in whatever order, nothing is released or public without its conditions", async () => {
  await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 25, maxLength: 50 }), walk), {
    numRuns: 15,
    endOnFailure: true,
  });
  expect([...reached.keys()].sort()).toEqual(["abandoned", "approved", "draft", "in-review", "released", "withdrawn"]);
}, 120_000);
