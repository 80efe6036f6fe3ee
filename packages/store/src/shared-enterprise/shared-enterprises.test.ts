import {
  add,
  type Decimal,
  decimal,
  indicator as indicatorOf,
  isMoney,
  type RegisterRow,
  referenceDate,
  type SharedEnterprises,
  territoryOf,
  yearOf,
} from "@coop-census/census";
import fc from "fast-check";
import { expect, test } from "vitest";
import { acceptRegister, importSeats } from "../fixture/registers.ts";
import { at, holding } from "../fixture/submissions.ts";
import { useStore } from "../fixture/use-store.ts";
import { withdrawAll } from "../fixture/withdraw-all.ts";
import { decide } from "../submission/decide.ts";
import { findSharedEnterprises, findSharedEverywhere } from "./find-shared.ts";
import { refreshShared } from "./refresh-shared.ts";
import { sharedOfYear } from "./shared-of-year.ts";
import { storedShared } from "./stored-shared.ts";

const store = useStore();
const reporters = ["fr-a", "fr-b", "fr-c", "re-d", "it-e", "it-f"] as const;

const row = (more: Partial<RegisterRow> = {}): RegisterRow => ({
  row: 2,
  kind: "enterprise",
  enterprises: 1,
  nationalId: "732829320",
  isPrimary: false,
  name: "Les Tisserands",
  postcode: "29000",
  type: "WORKER",
  activity: "C",
  activityRevision: "4",
  area: "_T",
  scope: "AFF",
  perimeter: "COOP",
  reference: referenceDate("2022-12-31"),
  flags: "",
  note: null,
  figures: { WRK_TOTAL: decimal(12) },
  ...more,
});

const anyRow = fc
  .record({
    nationalId: fc.constantFrom("732829320", "552100554", "443061841", "73282932000074", null),
    isPrimary: fc.boolean(),
    type: fc.constantFrom("WORKER", "SOCIAL"),
    activity: fc.constantFrom("_T", "C"),
    perimeter: fc.constantFrom("COOP" as const, "COOP" as const, "COOP" as const, "COOP_SUBS" as const),
    scope: fc.constantFrom("AFF" as const, "AFF" as const, "AFF" as const, "NAT" as const),
    kind: fc.constantFrom("enterprise" as const, "enterprise" as const, "enterprise" as const, "lump" as const),
    date: fc.constantFrom("2022", "2022-06", "2022-12-30", "2021-12-31", ""),
    workers: fc.option(fc.nat(99), { nil: undefined }),
    turnover: fc.option(fc.nat(99), { nil: undefined }),
    outOf: fc.constantFrom(null, null, null, "ENT_TOTAL", "WRK_TOTAL"),
  })
  .map(({ workers, turnover, date, outOf, ...one }) => ({
    outOf,
    row: row({
      ...one,
      nationalId: one.kind === "lump" ? null : one.nationalId,
      activityRevision: one.activity === "_T" ? null : "4",
      reference: referenceDate(date),
      figures: {
        ...(workers === undefined ? {} : { WRK_TOTAL: decimal(workers) }),
        ...(turnover === undefined ? {} : { TURN: decimal(turnover) }),
      },
    }),
  }));

interface Given {
  readonly reporter: string;
  readonly rows: readonly { readonly row: RegisterRow; readonly outOf: string | null }[];
}

const keyOf = (reporter: string, { nationalId }: RegisterRow): string => {
  const territory = territoryOf(reporter.slice(0, 2).toUpperCase());
  const id = nationalId ?? "";
  return `${territory} ${territory === "FR" && id.length === 14 ? id.slice(0, 9) : id}`;
};
const valueOf = ({ figures }: RegisterRow, code: string): Decimal | undefined => {
  const { WRK_TOTAL: workers, TURN: turnover } = figures;
  if (code === "ENT_TOTAL") return decimal(1);
  if (code === "WRK_TOTAL") return workers;
  if (code === "TURN") return turnover;
  const known = [workers, turnover].filter((value) => value !== undefined);
  return known.length === 0 ? undefined : decimal(known.some((value) => value !== "0") ? 1 : 0);
};
const lastDay = (text: string): string =>
  text.length === 4 ? `${text}-12-31` : text.length === 7 ? `${text}-31` : text;

/** Every group by what stands in it: indicator and entries in their order, with the enterprises and the sums. */
type Told = ReadonlyMap<string, { readonly enterprises: number; readonly values: readonly Decimal[] }>;

const sorted = (told: Map<string, { enterprises: number; values: readonly Decimal[] }>): Told =>
  new Map([...told].sort(([a], [b]) => (a < b ? -1 : 1)));

const toldBy = ({ groups }: Pick<SharedEnterprises, "groups">): Told =>
  sorted(
    new Map(
      groups.map(({ indicator, enterprises, entries }) => [
        JSON.stringify([
          indicator,
          entries.map((one) => [one.reporter, one.scope, one.type, one.activity, one.unit, one.referenceYear]),
        ]),
        { enterprises, values: entries.map(({ value }) => value) },
      ]),
    ),
  );

/** One enterprise after the other, by the words of the methodology. */
const countedByHand = (registers: readonly Given[]): Told => {
  const entries = registers.flatMap(({ reporter, rows }) =>
    rows
      .filter(({ outOf, row: { kind, nationalId, perimeter, scope } }) => {
        const counts = kind === "enterprise" && perimeter === "COOP" && scope === "AFF" && outOf !== "ENT_TOTAL";
        return counts && nationalId !== null;
      })
      .map((one) => ({ reporter, ...one })),
  );
  const told = new Map<string, { enterprises: number; values: readonly Decimal[] }>();
  for (const same of Map.groupBy(entries, (one) => keyOf(one.reporter, one.row)).values()) {
    const ranked = same.toSorted((a, b) => {
      if (a.row.isPrimary !== b.row.isPrimary) return a.row.isPrimary ? -1 : 1;
      const [day, other] = [a, b].map((one) => lastDay(one.row.reference?.text ?? ""));
      if (day !== other) return (day ?? "") > (other ?? "") ? -1 : 1;
      return a.reporter === b.reporter ? a.row.row - b.row.row : a.reporter < b.reporter ? -1 : 1;
    });
    for (const code of ["ENT_TOTAL", "ENT_ACTIVE", "WRK_TOTAL", "TURN"]) {
      const given = ranked.flatMap((one) => {
        const value = valueOf(one.row, code);
        return value === undefined || one.outOf === code ? [] : [{ ...one, value }];
      });
      if (new Set(given.map(({ reporter }) => reporter)).size < 2) continue;
      const key = JSON.stringify([
        code,
        given.map(({ reporter, row: of }) => [
          reporter,
          of.scope,
          of.type,
          of.activity === "_T" ? "_T" : "ISIC4_C",
          isMoney(code) ? "EUR" : indicatorOf(code)?.unit,
          of.reference === null ? null : yearOf(of.reference),
        ]),
      ]);
      const before = told.get(key);
      told.set(key, {
        enterprises: (before?.enterprises ?? 0) + 1,
        values: given.map(({ value }, index) => add(value, before?.values[index] ?? decimal(0))),
      });
    }
  }
  return sorted(told);
};

const numbered = (some: readonly { readonly row: RegisterRow; readonly outOf: string | null }[]) =>
  some.map((one, index) => ({ ...one, row: { ...one.row, row: index + 2 } }));

const accept = async ({ reporter, rows }: Given): Promise<string> =>
  acceptRegister(
    store,
    reporter,
    rows.map((one) => one.row),
    rows.flatMap(({ row: { row: place }, outOf }) =>
      outOf === null
        ? []
        : [
            holding({
              address: { sheet: null, row: place, column: 3, header: "a" },
              keepsOut: [{ row: place, indicator: outOf }],
            }),
          ],
    ),
  );

test("the groups of a territory are what counting its enterprises one by one gives", async () => {
  await store.commit((tx) => importSeats(tx, reporters));
  await fc.assert(
    fc.asyncProperty(fc.tuple(...reporters.map(() => fc.array(anyRow, { maxLength: 6 }))), async (all) => {
      await withdrawAll(store, 2022);
      const registers = all.map((rows, index) => ({ reporter: reporters[index] ?? "", rows: numbered(rows) }));
      for (const one of registers) await accept(one);
      const french = registers.slice(0, 4);
      expect(toldBy(await findSharedEnterprises(store.db, 2022, "FR"))).toEqual(countedByHand(french));
      expect(toldBy({ groups: await findSharedEverywhere(store.db, 2022) })).toEqual(countedByHand(registers));
      await store.commit((tx) => refreshShared(tx, 2022, "FR"));
      const searched = await findSharedEnterprises(store.db, 2022, "FR");
      expect(await storedShared(store.db, 2022, ["FR"])).toEqual(searched);
      expect(toldBy(await sharedOfYear(store.db, 2022))).toEqual(countedByHand(registers));
    }),
    { numRuns: 12 },
  );
});

test("what a decision lets in takes part", async () => {
  await withdrawAll(store, 2022);
  await accept({ reporter: "fr-a", rows: [{ row: row(), outOf: null }] });
  const submission = await accept({ reporter: "fr-b", rows: [{ row: row({ figures: {} }), outOf: "ENT_TOTAL" }] });
  const refreshed = async () => {
    await store.commit((tx) => refreshShared(tx, 2022, "FR"));
    return (await storedShared(store.db, 2022, ["FR"])).groups.map(({ indicator, entries }) => [
      indicator,
      ...entries.map(({ reporter }) => reporter),
    ]);
  };
  expect(await refreshed()).toEqual([]);
  const { ordinal } = await store.db
    .selectFrom("finding")
    .select("ordinal")
    .where("submission", "=", submission)
    .executeTakeFirstOrThrow();
  const decision = {
    submission,
    attempt: 1,
    finding: ordinal,
    decision: "release",
    because: "known",
    actor: "local",
    at,
  };
  await store.commit((tx) => decide(tx, { ...decision, decision: "release" }));
  expect(await refreshed()).toEqual([["ENT_TOTAL", "fr-a", "fr-b"]]);
});

test("an identifier that is not in order proves nothing, nor does a short one of a country that nobody has looked up", async () => {
  await withdrawAll(store, 2022);
  await store.commit((tx) => importSeats(tx, [...reporters, "zw-a", "zw-b"]));
  const wrong = row({ nationalId: "732829321" });
  const doubt = holding({
    rule: "V25",
    code: "V25/wrong-checksum",
    severity: "WARN",
    keepsOut: [],
    address: { sheet: null, row: 2, column: 1, header: "SIREN" },
  });
  for (const reporter of ["fr-a", "fr-b"]) await acceptRegister(store, reporter, [wrong], [doubt]);
  expect(await findSharedEnterprises(store.db, 2022, "FR")).toEqual({ groups: [], identified: [] });
  for (const reporter of ["zw-a", "zw-b"])
    await acceptRegister(store, reporter, [
      row({ nationalId: "12" }),
      row({ row: 3, nationalId: reporter === "zw-a" ? "ab-12.345" : "AB12345" }),
    ]);
  const { groups } = await findSharedEnterprises(store.db, 2022, "ZW");
  expect(groups.map(({ indicator, enterprises }) => [indicator, enterprises])).toEqual([
    ["ENT_ACTIVE", 1],
    ["ENT_TOTAL", 1],
    ["WRK_TOTAL", 1],
  ]);
});
