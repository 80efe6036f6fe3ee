import type { Services } from "../services/services.ts";
import { withSession } from "./with-session.ts";

/** Drops the databases that a run has left on a Postgres (its templates, and those of test files that were cut off). */
export async function dropRunDatabases(services: Services): Promise<void> {
  await withSession(services.postgres, async (session) => {
    const { rows } = await session.query<{ datname: string }>("select datname from pg_database where datname like $1", [
      `test\\_${services.run}\\_%`,
    ]);
    for (const { datname } of rows) await session.query(`drop database if exists "${datname}" with (force)`);
  });
}
