import { sql } from "kysely";
import { expect, test } from "vitest";
import { listAudit } from "../audit/list-audit.ts";
import { tellClock } from "../database/tell-clock.ts";
import { keepBasis } from "../difference/keep-basis.ts";
import { createEdition } from "../edition/create-edition.ts";
import { freezeEdition } from "../edition/freeze-edition.ts";
import { lifeOf, noInputs } from "../fixture/editions.ts";
import { at, hashOf } from "../fixture/submissions.ts";
import { useStore } from "../fixture/use-store.ts";
import { scheduleRelease } from "../release/schedule-release.ts";
import { keepBlocks } from "../release-block/keep-blocks.ts";
import { replyToSheet } from "./reply-to-sheet.ts";
import type { SheetReply } from "./sheet-reply.ts";
import { sheetsOf } from "./sheets-of.ts";

const store = useStore();
const { approve, move, reach } = lifeOf(store);
const body = "two of our enterprises are missing";

const submission = (organisation: string) => ({
  id: `${organisation}-2022-aaaaaaaaaaaa`,
  organisation,
  sha256: hashOf(organisation),
  kind: "file" as const,
  layoutSha256: null,
  ruleSetSha256: null,
  contentSha256: hashOf(organisation),
});

const drafted = (year: number): Promise<string> =>
  store.commit(async (tx) => {
    const inputs = { ...noInputs, submissions: ["it-legacoop", "pl-zlsp"].map(submission) };
    const wish = { year, status: "provisional" as const, inputs, inputsSha256: hashOf(`${year}`), actor: "local", at };
    const { edition } = await createEdition(tx, wish);
    await freezeEdition(tx, { edition: edition.id, manifestSha256: hashOf(edition.id), at });
    await keepBlocks(tx, edition.id, []);
    return edition.id;
  });

const reply = (edition: string, kind: SheetReply["kind"], organisation = "it-legacoop", now = at) =>
  store.commit((tx) =>
    replyToSheet(tx, { edition, organisation, kind, body: kind === "confirm" ? null : body, actor: "local", at: now }),
  );

test("every reporter is asked once the edition is in review, and its silence, confirmation or dispute is kept", async () => {
  const id = await drafted(1950);
  expect(await sheetsOf(store.db, id)).toEqual([]);
  await expect(reply(id, "confirm")).rejects.toMatchObject({ code: "sheet/unknown" });
  await move(id, "in-review");
  expect((await sheetsOf(store.db, id)).map(({ organisation, state }) => [organisation, state])).toEqual([
    ["it-legacoop", "silent"],
    ["pl-zlsp", "silent"],
  ]);
  await expect(reply(id, "confirm", "it-other")).rejects.toMatchObject({ code: "sheet/unknown" });
  expect((await reply(id, "confirm")).state).toBe("confirmed");
  expect((await reply(id, "dispute")).state).toBe("disputed");
  const [sheet, other] = await sheetsOf(store.db, id);
  expect(sheet?.replies).toMatchObject([
    { kind: "confirm", manifestSha256: hashOf(id) },
    { kind: "dispute", body },
  ]);
  expect(other?.state).toBe("silent");
  const acts = (await listAudit(store.db, { object: id })).map(({ act }) => act);
  expect(acts).toEqual(expect.arrayContaining(["sheet.request", "sheet.confirm", "sheet.dispute"]));
});

test("nobody approves or schedules what is disputed, until the secretariat has answered or the reporter confirms", async () => {
  const id = await drafted(1951);
  await move(id, "in-review");
  await reply(id, "dispute");
  await expect(approve(id, "anna")).rejects.toMatchObject({ code: "edition/disputed" });
  const row = { edition: id, manifestSha256: hashOf(id), actor: "anna", at };
  await expect(store.db.insertInto("approval").values(row).execute()).rejects.toThrow("is disputed by it-legacoop");
  expect((await reply(id, "answer")).state).toBe("answered");
  await expect(reply(id, "answer")).rejects.toMatchObject({ code: "sheet/not-disputed" });
  await approve(id, "anna");
  await approve(id, "bruno");
  await reply(id, "dispute");
  const plan = () =>
    store.commit((tx) => scheduleRelease(tx, { edition: id, moment: at, zone: "UTC", actor: "anna", at }));
  await expect(plan()).rejects.toMatchObject({ code: "edition/disputed" });
  const release = { ...row, moment: new Date("2126-01-01"), zone: "UTC" };
  await expect(store.db.insertInto("editionRelease").values(release).execute()).rejects.toThrow("is disputed by");
  await reply(id, "confirm");
  await plan();
});

test("a dispute after a moment is named is kept and stops nothing; from the moment on sheets are as they were left", async () => {
  const id = await drafted(1952);
  await reach(id, "approved");
  const moment = new Date(at.getTime() + 1000);
  await store.commit((tx) => scheduleRelease(tx, { edition: id, moment, zone: "UTC", actor: "anna", at }));
  expect((await reply(id, "dispute", "pl-zlsp", new Date(moment.getTime() - 1))).state).toBe("disputed");
  await expect(reply(id, "confirm", "pl-zlsp", moment)).rejects.toMatchObject({ code: "sheet/over" });
  const row = { edition: id, organisation: "pl-zlsp", manifestSha256: hashOf(id), body, actor: "local", at };
  const forged = store.db.insertInto("sheetReply").values({ ...row, kind: "answer", manifestSha256: hashOf("other") });
  await expect(forged.execute()).rejects.toThrow();
});

test("no reply is changed or removed", async () => {
  const id = await drafted(1953);
  await move(id, "in-review");
  await reply(id, "confirm");
  for (const name of ["sheet_reply", "sheet_request"]) {
    const table = sql.table(name);
    await expect(sql`update ${table} set at = at`.execute(store.db)).rejects.toThrow("never changed");
    await expect(sql`delete from ${table}`.execute(store.db)).rejects.toThrow("never changed");
    await expect(sql`truncate ${table} cascade`.execute(store.db)).rejects.toThrow(`${name} is never emptied`);
  }
});

test("past the program nothing is said of a draft, of other bytes, from the moment on, or where nothing is disputed", async () => {
  const id = await drafted(1954);
  const who = { edition: id, organisation: "pl-zlsp", actor: "local", at };
  const say = (kind: SheetReply["kind"], of = id, now = at) =>
    store.commit(async (tx) => {
      await tellClock(tx, now);
      const row = { ...who, kind, manifestSha256: hashOf(of), body: kind === "confirm" ? null : body };
      await tx.insertInto("sheetReply").values(row).execute();
    });
  await store.db.insertInto("sheetRequest").values(who).execute();
  await expect(say("confirm")).rejects.toThrow("before its release");
  await reach(id, "approved");
  await expect(say("confirm", "other bytes")).rejects.toThrow(`is ${hashOf(id)}, not`);
  await say("confirm");
  await expect(say("answer")).rejects.toThrow("nothing is disputed");
  await say("dispute");
  await say("answer");
  await expect(say("answer")).rejects.toThrow("nothing is disputed");
  const moment = new Date(at.getTime() + 1000);
  await store.commit((tx) => scheduleRelease(tx, { edition: id, moment, zone: "UTC", actor: "anna", at }));
  await say("dispute", id, new Date(moment.getTime() - 1));
  await expect(say("dispute", id, moment)).rejects.toThrow("before its release");
});

test("a dispute says what it disputes", async () => {
  const id = await drafted(1955);
  await move(id, "in-review");
  const row = { edition: id, organisation: "pl-zlsp", manifestSha256: hashOf(id), actor: "local", at };
  const mute = store.db.insertInto("sheetReply").values({ ...row, kind: "dispute", body: null });
  await expect(mute.execute()).rejects.toThrow("sheet_reply_check");
});

test("members that gave nothing are asked too, full and direct ones, and groups are not", async () => {
  const id = await drafted(1957);
  const seats = { full: "FULL", direct: "DIRECT", observer: "OBSERVER", group: "FULL" } as const;
  const inputs = {
    year: 1957,
    method: { version: "1.0", ruleSetSha256: hashOf("rules") },
    network: {
      bodies: [{ id: "cicopa", name: "CICOPA", parent: null, from: null, to: null }],
      countries: [{ country: "IT", name: "Italy", place: "EUR" as const, from: null, to: null }],
      organisations: Object.keys(seats).map((one) => {
        return { id: one, name: one, country: "IT", kind: "UNION", isGroup: one === "group" };
      }),
      affiliations: Object.entries(seats).map(([organisation, role]) => {
        const dates = { from: null, to: null };
        return { organisation, body: "cicopa", role, certainty: "stated" as const, inRoster: true, ...dates };
      }),
    },
    standIns: [],
    returns: [],
    overlaps: [],
    shared: { groups: [], identified: [] },
    rates: [],
    consents: [],
  };
  await store.commit((tx) => keepBasis(tx, id, { inputs, protection: { behind: [], consents: [] } }));
  await move(id, "in-review");
  const asked = (await sheetsOf(store.db, id)).map(({ organisation }) => organisation);
  expect(asked).toEqual(["direct", "full", "it-legacoop", "pl-zlsp"]);
});

test("the sheet of one reporter says nothing of another's, and its latest word counts", async () => {
  const id = await drafted(1956);
  await move(id, "in-review");
  await reply(id, "dispute", "pl-zlsp");
  await expect(reply(id, "answer")).rejects.toMatchObject({ code: "sheet/not-disputed" });
  await reply(id, "answer", "pl-zlsp");
  await reply(id, "dispute", "pl-zlsp");
  expect((await sheetsOf(store.db, id)).map(({ state }) => state)).toEqual(["silent", "disputed"]);
});
