import { PermanentFault, Refusal, RetriableFault } from "@coop-census/contracts";
import { sql } from "kysely";
import { expect, onTestFinished, test, vi } from "vitest";
import { containing } from "../fixture/containing.ts";
import { useStore } from "../fixture/use-store.ts";
import { openStore } from "./open-store.ts";
import { storeFault } from "./store-fault.ts";
import { withTransaction } from "./with-transaction.ts";

const store = useStore();

const coded = (code: string): Error => Object.assign(new Error("in Postgres's words"), { code });

test.each([
  ["08006", RetriableFault, "store/unreachable"],
  ["57P01", RetriableFault, "store/unreachable"],
  ["53300", RetriableFault, "store/unreachable"],
  ["ECONNREFUSED", RetriableFault, "store/unreachable"],
  ["53100", RetriableFault, "store/full-disk"],
  ["40001", RetriableFault, "store/conflict"],
  ["40P01", RetriableFault, "store/conflict"],
  ["23505", RetriableFault, "store/conflict"],
  ["28P01", PermanentFault, "store/denied"],
  ["3D000", PermanentFault, "store/denied"],
  ["42P01", PermanentFault, "store/not-migrated"],
  ["23514", PermanentFault, "store/refused"],
])("%s is a fault of its kind, with its cause and a cure", (code, kind, name) => {
  const cause = coded(code);
  const fault = storeFault(cause);
  expect(fault).toBeInstanceOf(kind);
  expect(fault).toMatchObject({ code: name, cause, cure: containing(" ") });
});

test("refusals, faults and what nobody foresaw stay as they are", () => {
  for (const error of [new Refusal("a/b", "c", "d"), new PermanentFault("a/b", "c"), new RangeError("x")]) {
    expect(storeFault(error)).toBe(error);
  }
});

test("a query that fails outside a transaction is a fault too", async () => {
  await expect(sql`select * from nowhere`.execute(store.db)).rejects.toMatchObject({ code: "store/not-migrated" });
});

test("a store on a database that is away opens, and every query says so", async () => {
  const away = openStore("postgres://nobody@127.0.0.1:1/nothing");
  const fault = await away.db
    .selectFrom("round")
    .selectAll()
    .execute()
    .catch((error: unknown) => error);
  expect(fault).toBeInstanceOf(RetriableFault);
  expect(fault).toMatchObject({ code: "store/unreachable" });
  await away.close();
});

test("a session that Postgres ends is a fault and is told, and the next one works", async () => {
  const lost: string[] = [];
  const own = openStore(store.url, { log: (message) => lost.push(message), max: 1 });
  onTestFinished(() => own.close());
  const cut = sql`select pg_terminate_backend(pg_backend_pid())`.execute(own.db);
  await expect(cut).rejects.toMatchObject({ code: "store/unreachable" });
  await vi.waitFor(async () => expect(await own.db.selectFrom("round").selectAll().execute()).toEqual([]));
  expect(lost).toContain("a connection to the database ended");
});

test("a session that ends between two statements of a transaction ends the transaction, not the process", async () => {
  const own = openStore(store.url);
  onTestFinished(() => own.close());
  const broken = withTransaction(own.db, async (tx) => {
    const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(tx);
    await sql`select pg_terminate_backend(${rows[0]?.pid}, 5000)`.execute(store.db);
    await sql`insert into audit (at, actor, act, object) values (now(), 'local', 'lost', 'x')`.execute(tx);
  });
  await expect(broken).rejects.toMatchObject({ code: "store/unreachable" });
  expect(await store.db.selectFrom("audit").selectAll().where("act", "=", "lost").execute()).toEqual([]);
});
