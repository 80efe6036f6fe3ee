import { randomUUID } from "node:crypto";
import {
  decimal,
  type Finding,
  type RegisterRow,
  reduceRegister,
  referenceDate,
  registerIndicators,
} from "@coop-census/census";
import fc from "fast-check";
import { sql } from "kysely";
import { expect, onTestFinished, test, vi } from "vitest";
import { arriving, at, checked, holding } from "../fixture/submissions.ts";
import { useStore } from "../fixture/use-store.ts";
import { beginAttempt } from "../submission/begin-attempt.ts";
import { deleteSubmission } from "../submission/delete-submission.ts";
import { findingsOf } from "../submission/findings-of.ts";
import { finishAttempt } from "../submission/finish-attempt.ts";
import { registerSubmission } from "../submission/register-submission.ts";
import { requestAttempt } from "../submission/request-attempt.ts";
import { cellsOfLoad } from "./cells-of-load.ts";
import { findingLine } from "./finding-line.ts";
import { keepLoad } from "./keep-load.ts";
import { loadTables } from "./load-tables.ts";
import { type OpenLoad, openLoad } from "./open-load.ts";
import { rowColumns } from "./row-columns.ts";
import { settleLoad } from "./settle-load.ts";

const store = useStore();

const row = (more: Partial<RegisterRow> = {}): RegisterRow => ({
  row: 2,
  kind: "enterprise",
  enterprises: 1,
  nationalId: "732829320",
  isPrimary: false,
  name: 'Les "Tisserands"\\',
  postcode: "01000",
  type: "WORKER",
  activity: "C",
  activityRevision: "4",
  area: "FR-ARA",
  scope: "AFF",
  perimeter: "COOP",
  reference: referenceDate("2022-12-31"),
  flags: "",
  note: null,
  figures: { WRK_TOTAL: decimal(12), TURN: decimal("1000.5") },
  ...more,
});

const escaped = (value: string | number | null): string =>
  value === null ? "\\N" : String(value).replaceAll("\\", "\\\\").replaceAll("\t", "\\t").replaceAll("\n", "\\n");

const line = (one: RegisterRow): Buffer => {
  const { kind, enterprises, nationalId, name, postcode, type, activity, activityRevision, area } = one;
  const { scope, perimeter, reference, flags, isPrimary, note, figures } = one;
  const values = [
    one.row,
    kind,
    enterprises,
    nationalId,
    name,
    postcode,
    type,
    activity,
    activityRevision,
    area,
    scope,
  ];
  const more = [
    perimeter,
    reference?.text ?? null,
    flags,
    isPrimary ? "t" : "f",
    note,
    ...registerIndicators.map((code) => figures[code] ?? null),
  ];
  return Buffer.from(`${[...values, ...more].map(escaped).join("\t")}\n`);
};

const open = async (columns: readonly string[] = rowColumns): Promise<OpenLoad> => {
  const load = await openLoad(store.url, { year: 2022, organisation: "fr-a", at, columns, defaults: { scope: "AFF" } });
  onTestFinished(() => load.close());
  return load;
};

const fill = async (load: OpenLoad, rows: readonly RegisterRow[], findings: readonly Finding[] = []): Promise<void> => {
  for (const one of rows) await load.rows.write(line(one));
  for (const one of findings) await load.findings.write(Buffer.from(findingLine(one)));
  expect(await load.endRows()).toBe(rows.length);
  expect(await load.endFindings()).toBe(findings.length);
  await settleLoad(load.session, { id: load.id, columns: rowColumns, cells: null });
};

/** A submission whose first check has begun. */
const begun = async (): Promise<string> =>
  store.commit(async (tx) => {
    const { id } = await registerSubmission(tx, arriving("fr-a", randomUUID()));
    await beginAttempt(tx, {
      submission: id,
      attempt: await requestAttempt(tx, { submission: id, actor: "local", at }),
      at,
    });
    return id;
  });

const keep = (load: OpenLoad, submission: string): Promise<void> =>
  store.commit((tx) => keepLoad(tx, { load: load.id, submission, attempt: 1, findingsBefore: 0, isWhole: true, at }));

/** Which tables of a load there are, seen from outside it. */
const tables = async ({ id }: OpenLoad): Promise<readonly string[]> => {
  const { rows, findings } = loadTables(id);
  const found = await sql<{ name: string }>`
    select tablename as name from pg_tables where tablename in (${rows}, ${findings})`.execute(store.db);
  return found.rows.map(({ name }) => name);
};

test("the rows of a load are what was written, once they are kept, and nobody's before", async () => {
  const submission = await begun();
  const load = await open();
  const lump = row({
    row: 3,
    kind: "lump",
    enterprises: null,
    nationalId: null,
    reference: null,
    flags: "U",
    figures: {},
  });
  await fill(load, [row(), lump]);
  expect(await store.db.selectFrom("registerRow").selectAll().where("submission", "=", submission).execute()).toEqual(
    [],
  );
  await keep(load, submission);
  const kept = await store.db
    .selectFrom("registerRow")
    .selectAll()
    .where("submission", "=", submission)
    .orderBy("row")
    .execute();
  expect(kept).toMatchObject([
    {
      year: 2022,
      organisation: "fr-a",
      attempt: 1,
      load: load.id,
      row: 2,
      name: 'Les "Tisserands"\\',
      postcode: "01000",
    },
    { row: 3, kind: "lump", enterprises: null, nationalId: null, referenceDate: null, flags: "U", turn: null },
  ]);
  expect(kept[0]).toMatchObject({ wrkTotal: "12", turn: "1000.5", referenceDate: "2022-12-31", scope: "AFF" });
});

test("findings are kept in the order of the file behind those of the file as a whole", async () => {
  const submission = await begun();
  const load = await open();
  const findings = [9, 4, 7].map((at) => holding({ address: { sheet: null, row: at, column: 3, header: "a\tb" } }));
  await fill(load, [], findings);
  await store.commit(async (tx) => {
    await finishAttempt(
      tx,
      checked(submission, 1, { findings: [holding({ address: { sheet: null, row: 0, column: null, header: null } })] }),
    );
    await keepLoad(tx, { load: load.id, submission, attempt: 1, findingsBefore: 1, isWhole: true, at });
  });
  const kept = await findingsOf(store.db, submission);
  expect(kept.map(({ ordinal, address }) => [ordinal, address.row, address.header])).toEqual([
    [0, 0, null],
    [1, 4, "a\tb"],
    [2, 7, "a\tb"],
    [3, 9, "a\tb"],
  ]);
  expect(await tables(load)).toEqual([loadTables(load.id).rows]);
});

test("a load that nobody keeps is removed by the next one, but not while it is worked on", async () => {
  const left = await open();
  await fill(left, [row()], [holding()]);
  await open();
  expect(await tables(left)).toHaveLength(2);
  await left.close();
  await vi.waitFor(async () => {
    await open();
    expect(await tables(left)).toEqual([]);
  });
  expect(await store.db.selectFrom("registerLoad").select("id").where("id", "=", left.id).execute()).toEqual([]);
  expect(await store.db.selectFrom("registerCell").select("load").where("load", "=", left.id).execute()).toEqual([]);
  expect(await store.db.selectFrom("registerKeptOut").select("load").where("load", "=", left.id).execute()).toEqual([]);
});

test("a load that is kept stays, through later loads, a restart and what its transaction undoes", async () => {
  const submission = await begun();
  const load = await open();
  await fill(load, [row()]);
  const undone = store.commit(async (tx) => {
    await keepLoad(tx, { load: load.id, submission, attempt: 1, findingsBefore: 0, isWhole: true, at });
    throw new Error("undone");
  });
  await expect(undone).rejects.toThrow("undone");
  expect(await store.db.selectFrom("registerRow").select("row").where("submission", "=", submission).execute()).toEqual(
    [],
  );
  await keep(load, submission);
  await load.close();
  await open();
  expect(await store.db.selectFrom("registerRow").select("row").where("submission", "=", submission).execute()).toEqual(
    [{ row: 2 }],
  );
});

test("rows of a submission that is deleted are gone with their tables", async () => {
  const submission = await begun();
  const load = await open();
  await fill(load, [row()], [holding()]);
  await keep(load, submission);
  await store.commit((tx) => deleteSubmission(tx, { submission, because: "not theirs", actor: "local", at }));
  expect(await tables(load)).toEqual([]);
  expect(await store.db.selectFrom("registerRow").select("row").where("submission", "=", submission).execute()).toEqual(
    [],
  );
});

test("a row that Postgres does not take is a fault, and nothing of the load stays", async () => {
  const load = await open();
  await load.rows.write(Buffer.from("not a row\n"));
  await expect(load.endRows()).rejects.toMatchObject({ code: "store/refused" });
});

test("columns that a layout lacks hold what holds for all its rows", async () => {
  const submission = await begun();
  const columns = ["row", "kind", "enterprises", "type", "activity", "area", "perimeter", "flags", "turn"];
  const load = await open(columns);
  await load.rows.write(Buffer.from("2\tenterprise\t1\tWORKER\t_T\t_T\tCOOP\t\t7\n"));
  await load.endRows();
  await load.endFindings();
  await settleLoad(load.session, { id: load.id, columns, cells: null });
  await keep(load, submission);
  const [kept] = await store.db.selectFrom("registerRow").selectAll().where("submission", "=", submission).execute();
  expect(kept).toMatchObject({ scope: "AFF", name: null, turn: "7", wrkTotal: null });
  expect((await cellsOfLoad(store.db, load.id)).map(({ indicator, value }) => [indicator, value])).toEqual([
    ["ENT_ACTIVE", "1"],
    ["ENT_TOTAL", "1"],
    ["TURN", "7"],
  ]);
});

const anyRow = fc
  .record({
    kind: fc.constantFrom("enterprise", "enterprise", "lump", "total"),
    type: fc.constantFrom("WORKER", "SOCIAL"),
    area: fc.constantFrom("_T", "FR-ARA"),
    activity: fc.constantFrom("_T", "C"),
    flags: fc.constantFrom("", "E"),
    reference: fc.constantFrom(null, "2021", "2021-12-31", "2020-06").map((text) => referenceDate(text ?? "")),
    count: fc.option(fc.nat(50), { nil: null }),
    workers: fc.option(fc.nat(5000), { nil: undefined }),
    turnover: fc.option(fc.nat(5000), { nil: undefined }),
    result: fc.option(fc.integer({ min: -9999, max: 9999 }), { nil: undefined }),
  })
  .map(({ kind, count, workers, turnover, result, activity, ...rest }) =>
    row({
      ...rest,
      kind,
      activity,
      activityRevision: activity === "_T" ? null : "4",
      enterprises: kind === "enterprise" ? 1 : count,
      figures: {
        ...(workers === undefined ? {} : { WRK_TOTAL: decimal(workers) }),
        ...(turnover === undefined ? {} : { TURN: decimal(`${turnover}.25`) }),
        ...(result === undefined ? {} : { RESULT: decimal(result) }),
      },
    }),
  );

const out = fc.record({
  row: fc.integer({ min: 2, max: 30 }),
  indicator: fc.constantFrom("ENT_TOTAL", "ENT_ACTIVE", "WRK_TOTAL", "RESULT"),
  severity: fc.constantFrom("ERROR", "HOLD", "WARN"),
});

test("the cells of a load are those that its rows reduce to without what is kept out", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyRow, { maxLength: 30 }), fc.array(out, { maxLength: 6 }), async (some, outs) => {
      const rows = some.map((one, index) => ({ ...one, row: index + 2 }));
      const findings = outs.map(({ severity, ...cell }) => holding({ severity, keepsOut: [cell] }));
      const load = await openLoad(store.url, {
        year: 2022,
        organisation: "fr-a",
        at,
        columns: rowColumns,
        defaults: {},
      });
      try {
        await fill(load, rows, findings);
        const keys = new Set(
          outs.filter(({ severity }) => severity !== "WARN").map(({ row: of, indicator }) => `${of}/${indicator}`),
        );
        const expected = reduceRegister(rows, (of, indicator) => keys.has(`${of}/${indicator}`));
        expect(await cellsOfLoad(store.db, load.id)).toEqual(expected);
      } finally {
        await load.close();
      }
    }),
    { numRuns: 25 },
  );
});
