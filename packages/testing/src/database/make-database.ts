import { createHash, randomBytes } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import type pg from "pg";
import { inject } from "vitest";
import { withSession } from "./with-session.ts";

export interface TestDatabase {
  readonly url: string;
  /** Drops the database; throws, naming them, when sessions on it were left open. */
  drop(): Promise<void>;
}

export interface DatabaseOptions {
  /** Brings an empty database up to date; it runs once a run, and every database begins as a copy of what it made. */
  readonly migrate?: (url: string) => Promise<void>;
  /** Tells the templates apart when several migrations are used in one run. */
  readonly template?: string;
}

/** A database of its own for a test file. */
export async function makeDatabase(options: DatabaseOptions = {}): Promise<TestDatabase> {
  const { postgres, run } = inject("services");
  const name = `test_${run}_${randomBytes(5).toString("hex")}`;
  await withSession(postgres, async (session) => {
    const template =
      options.migrate === undefined ? "template1" : await ensureTemplate(session, options.migrate, options);
    await session.query(`create database "${name}" template "${template}"`);
  });
  return { url: urlOf(name), drop: () => withSession(postgres, (session) => drop(session, name)) };
}

async function ensureTemplate(
  session: pg.Client,
  migrate: (url: string) => Promise<void>,
  options: DatabaseOptions,
): Promise<string> {
  const { run } = inject("services");
  const name = `test_${run}_template_${options.template ?? "migrated"}`;
  const key = createHash("sha256").update(name).digest().readInt32BE();
  await session.query("select pg_advisory_lock($1)", [key]);
  try {
    const { rowCount } = await session.query("select from pg_database where datname = $1", [name]);
    if (rowCount === 0) {
      const part = `${name}_part`;
      await session.query(`drop database if exists "${part}" with (force)`);
      await session.query(`create database "${part}" template template1`);
      await migrate(urlOf(part));
      await assertNoSessions(session, part, "migrate");
      await session.query(`alter database "${part}" rename to "${name}"`);
    }
    return name;
  } finally {
    await session.query("select pg_advisory_unlock($1)", [key]);
  }
}

async function drop(session: pg.Client, name: string): Promise<void> {
  try {
    await assertNoSessions(session, name, "the test file");
  } finally {
    await session.query(`drop database if exists "${name}" with (force)`);
  }
}

/** A session ends a moment after its client has said goodbye. */
async function assertNoSessions(session: pg.Client, name: string, culprit: string): Promise<void> {
  let left: string[] = [];
  for (let waited = 0; waited < 1500; waited += 25) {
    const { rows } = await session.query<{ told: string }>(
      `select concat_ws(', ', nullif(application_name, ''), state, left(query, 80)) as told
         from pg_stat_activity where datname = $1 and backend_type = 'client backend'`,
      [name],
    );
    if (rows.length === 0) return;
    left = rows.map((row) => row.told);
    await pause(25);
  }
  throw new Error(`${left.length} session(s) on the database were left open by ${culprit}: ${left.join(" | ")}`);
}

function urlOf(database: string): string {
  const url = new URL(inject("services").postgres);
  url.pathname = `/${database}`;
  return url.href;
}
