import { decimal, type RegisterRow } from "@coop-census/census";
import { Refusal } from "@coop-census/contracts";
import { sql } from "kysely";
import { beforeEach, expect, test } from "vitest";
import { acceptRegister, importSeats } from "../fixture/registers.ts";
import { at, holding } from "../fixture/submissions.ts";
import { useStore } from "../fixture/use-store.ts";
import { withdrawAll } from "../fixture/withdraw-all.ts";
import { decideMatch } from "./decide-match.ts";
import { findLookAlikes } from "./find-look-alikes.ts";
import { findSharedEnterprises } from "./find-shared.ts";
import { matchesOf } from "./matches-of.ts";

const store = useStore();

let next = 1;
const row = (name: string, more: Partial<RegisterRow> = {}): RegisterRow => {
  next += 1;
  return {
    row: next,
    kind: "enterprise",
    enterprises: 1,
    nationalId: null,
    isPrimary: false,
    name,
    postcode: "29000",
    type: "WORKER",
    activity: "C",
    activityRevision: "4",
    area: "_T",
    scope: "AFF",
    perimeter: "COOP",
    reference: null,
    flags: "",
    note: null,
    figures: { WRK_TOTAL: decimal(12) },
    ...more,
  };
};

beforeEach(async () => {
  await withdrawAll(store, 2022);
  await store.commit((tx) => importSeats(tx, ["fr-a", "fr-b", "fr-c", "re-d", "it-e"]));
  // Decisions stay for ever; a test begins without any.
  await sql`alter table enterprise_match disable trigger enterprise_match_keep`.execute(store.db);
  await store.db.deleteFrom("enterpriseMatch").execute();
  await sql`alter table enterprise_match enable trigger enterprise_match_keep`.execute(store.db);
});

const found = (limit = 50) => store.commit((tx) => findLookAlikes(tx, 2022, { limit }));

/** The names that are proposed, pair by pair. */
const proposed = async () =>
  (await found()).proposals.map(({ rows }) => rows.map(({ organisation, name }) => `${organisation} ${name}`));

const decideOn = async (decision: "same" | "different", index = 0): Promise<void> => {
  const { proposals } = await found();
  const { territory = "", identities: [one, other] = ["", ""] } = proposals[index] ?? {};
  const wanted = { territory, one, other, decision, because: "known", actor: "local", at };
  await store.commit((tx) => decideMatch(tx, wanted));
};

const shared = async () =>
  (await findSharedEnterprises(store.db, 2022, "FR")).groups
    .filter(({ indicator }) => indicator === "ENT_TOTAL")
    .map(({ enterprises, entries }) => [enterprises, ...entries.map(({ reporter }) => reporter)]);

test.each([
  ["Les Tisserands SCOP", "LES TISSERANDS", "29000"],
  ["Société coopérative L'Éveil", "L EVEIL s.c.o.p.", "29 000"],
  ["Кооператив Рассвет", "КООПЕРАТИВ «РАССВЕТ»", "29\u00a0000"],
  ["労働者協同組合ミライ", "労働者協同組合ﾐﾗｲ", "29000"],
  ["ΣΥΝΕΤΑΙΡΙΣΜΌΣ Αυγή", "συνεταιρισμος ΑΥΓΗ", "29000"],
  ["تعاونية الفجر", "تَعاونية الفجر", "29000"],
])("%s and %s at one postcode of two registers are proposed", async (one, other, postcode) => {
  await acceptRegister(store, "fr-a", [row(one)]);
  await acceptRegister(store, "fr-b", [row(other, { postcode, nationalId: "732829320" })]);
  const { proposals, total } = await found();
  expect(total).toBe(1);
  expect(proposals[0]?.reference).toMatch(/^FR-2022-[0-9a-f]{12}$/);
  expect(proposals).toMatchObject([
    {
      place: "FR",
      rows: [
        { organisation: "fr-a", name: one, nationalId: null, figures: { WRK_TOTAL: "12" } },
        { organisation: "fr-b", name: other, nationalId: "732829320", isInOrder: true },
      ],
      effect: [
        { indicator: "ENT_TOTAL", organisation: "fr-b", removed: "1" },
        { indicator: "WRK_TOTAL", organisation: "fr-b", removed: "12" },
      ],
    },
  ]);
});

test("another name, postcode or territory, one register, a row that does not count and what one identifier has matched are not proposed", async () => {
  await acceptRegister(store, "fr-a", [
    row("Aurore"),
    row("Bretagne", { postcode: "35000" }),
    row("Cidre", { nationalId: "732829320" }),
    row("Dune"),
    row("Erable"),
    row("Forge"),
    row("Forge des Landes"),
    row("SCOP"),
  ]);
  const out = row("Erable");
  await acceptRegister(
    store,
    "fr-b",
    [
      row("Aurora"),
      row("Bretagne"),
      row("Cidre", { nationalId: "73282932000074" }),
      row("Dune", { perimeter: "COOP_SUBS" }),
      out,
      row("Coop"),
    ],
    [
      holding({
        address: { sheet: null, row: out.row, column: 3, header: "a" },
        keepsOut: [{ row: out.row, indicator: "ENT_TOTAL" }],
      }),
    ],
  );
  await acceptRegister(store, "it-e", [row("Aurore"), row("Forge")]);
  expect(await found()).toEqual({ proposals: [], total: 0, crowded: 0, ambiguous: 0 });
  await acceptRegister(store, "re-d", [row("Forge")]);
  expect(await proposed()).toEqual([["fr-a Forge", "re-d Forge"]]);
});

test("the same counts once; different is not proposed again; a new file keeps both, and a further decision takes one back", async () => {
  const files = async () => {
    await acceptRegister(store, "fr-a", [row("Aurore"), row("Brise")]);
    await acceptRegister(store, "fr-b", [row("AURORE scop"), row("BRISE scop", { nationalId: "732829320" })]);
  };
  await files();
  expect([await proposed(), await shared()]).toEqual([
    [
      ["fr-a Aurore", "fr-b AURORE scop"],
      ["fr-a Brise", "fr-b BRISE scop"],
    ],
    [],
  ]);
  await decideOn("same");
  await decideOn("different");
  expect([await proposed(), await shared()]).toEqual([[], [[1, "fr-a", "fr-b"]]]);
  await files();
  expect([await proposed(), await shared()]).toEqual([[], [[1, "fr-a", "fr-b"]]]);
  const [aurore, brise] = await matchesOf(store.db, "FR");
  if (aurore === undefined || brise === undefined) throw new Error("two were decided on");
  const { id: _one, ...first } = aurore;
  const { id: _two, ...second } = brise;
  await store.commit((tx) => decideMatch(tx, { ...first, decision: "different" }));
  await store.commit((tx) => decideMatch(tx, { ...second, decision: "same" }));
  expect([await proposed(), await shared()]).toEqual([[], [[1, "fr-a", "fr-b"]]]);
  const [group] = (await findSharedEnterprises(store.db, 2022, "FR")).groups;
  expect(group?.enterprises).toBe(1);
});

test("what two are said to be holds of all that are one with them, and the reverse is refused with what stands against it", async () => {
  await acceptRegister(store, "fr-a", [row("Aurore")]);
  await acceptRegister(store, "fr-b", [row("Aurore", { nationalId: "732829320" })]);
  await acceptRegister(store, "fr-c", [row("Aurore", { nationalId: "552100554" })]);
  expect((await found()).total).toBe(3);
  const { proposals } = await found();
  const of = (...two: readonly string[]) =>
    proposals.find(({ rows }) => rows.every(({ organisation }) => two.includes(organisation)))?.identities ?? ["", ""];
  const say = (decision: "same" | "different", ...two: readonly string[]) => {
    const [one, other] = of(...two);
    const wanted = { territory: "FR", one: other, other: one, decision, because: "known", actor: "local", at };
    return store.commit((tx) => decideMatch(tx, wanted));
  };
  await say("same", "fr-a", "fr-b");
  expect((await found()).total).toBe(1);
  await say("different", "fr-b", "fr-c");
  expect((await found()).total).toBe(0);
  const refused = say("same", "fr-a", "fr-c");
  await expect(refused).rejects.toThrow(Refusal);
  await expect(refused).rejects.toThrow(
    '"aurore" at 29000 of fr-a cannot be the same: it has been decided that identifier 552100554 and identifier 732829320 are different',
  );
  await say("same", "fr-b", "fr-c");
  await expect(say("different", "fr-a", "fr-c")).rejects.toThrow(
    'identifier 552100554 and "aurore" at 29000 of fr-a cannot be different: it has been decided that',
  );
});

test("a name that one register has twice, or that a crowd shares, is nobody's", async () => {
  await acceptRegister(store, "fr-a", [
    row("Aurore"),
    row("Aurore", { figures: {} }),
    ...Array.from({ length: 20 }, (_, index) => row("Brise", { nationalId: `1234567${index}` })),
  ]);
  await acceptRegister(store, "fr-b", [row("Aurore"), row("Brise")]);
  expect(await found()).toEqual({ proposals: [], total: 0, crowded: 1, ambiguous: 1 });
});

test("a word on a name is no word on two rows of that name", async () => {
  await acceptRegister(store, "fr-a", [row("Aurore")]);
  await acceptRegister(store, "fr-b", [row("Aurore")]);
  await decideOn("same");
  expect(await shared()).toEqual([[1, "fr-a", "fr-b"]]);
  await acceptRegister(store, "fr-b", [row("Aurore"), row("AURORE")]);
  expect(await shared()).toEqual([]);
});

test("more than are shown are counted, and no decision is altered", async () => {
  const names = ["Aurore", "Brise", "Cidre"];
  await acceptRegister(
    store,
    "fr-a",
    names.map((name) => row(name)),
  );
  await acceptRegister(
    store,
    "fr-b",
    names.map((name) => row(name)),
  );
  const { proposals, total } = await found(2);
  expect([proposals.length, total]).toEqual([2, 3]);
  await decideOn("same");
  await expect(store.db.updateTable("enterpriseMatch").set({ decision: "different" }).execute()).rejects.toThrow();
});
