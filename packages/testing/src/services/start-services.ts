import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { makeFreshHome, openLog, readTestEnvironment, startPostgres } from "@coop-census/runtime";
import type { Services } from "./services.ts";
import { startRedis } from "./start-redis.ts";

/** Starts, or finds, the services of a test run; `stop` ends what was started here and leaves nothing behind. */
export async function startServices(): Promise<{ readonly services: Services; stop(): Promise<void> }> {
  const told = readTestEnvironment();
  const ways: (() => Promise<void>)[] = [];
  const stop = async () => {
    for (const way of ways.reverse()) await way();
  };
  try {
    const postgres = told.databaseUrl ?? (await startOwnPostgres(ways));
    const redis = told.redisUrl ?? (await startOwnRedis(ways));
    const leftOut = redis === null ? ["Redis (no TEST_REDIS_URL, and no redis-server on the PATH)"] : [];
    if (told.requireServices && leftOut.length > 0) {
      throw new Error(`CENSUS_REQUIRE_SERVICES=1, but these services are missing: ${leftOut.join(", ")}`);
    }
    const folder = await mkdtemp(join(tmpdir(), "census-run-"));
    ways.push(() => rm(folder, { recursive: true, force: true }));
    return { services: { run: randomBytes(4).toString("hex"), folder, postgres, redis, leftOut }, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function startOwnPostgres(ways: (() => Promise<void>)[]): Promise<string> {
  const home = await makeFreshHome(quiet);
  ways.push(home.remove);
  // The data of a test run are thrown away: no need to wait for the disk. Being killed loses nothing all the same.
  const postgres = await startPostgres({
    home: home.path,
    log: quiet,
    settings: { fsync: "off", max_connections: "300" },
  });
  ways.push(postgres.stop);
  return postgres.url("postgres");
}

async function startOwnRedis(ways: (() => Promise<void>)[]): Promise<string | null> {
  const redis = await startRedis();
  if (redis !== null) ways.push(redis.stop);
  return redis?.url ?? null;
}

const quiet = openLog({ level: "error" });
