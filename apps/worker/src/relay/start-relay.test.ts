import { threadReader } from "@coop-census/checking";
import { enqueue, withTransaction } from "@coop-census/store";
import { queueTargets, withSession } from "@coop-census/testing";
import { afterAll, describe, expect, onTestFinished, test } from "vitest";
import { importSamples } from "../fixture/import-samples.ts";
import { openCensus } from "../fixture/open-census.ts";

const reader = threadReader({ megabytes: 512, seconds: 60 });
afterAll(() => reader.close());

/** The poll, and what a busy machine adds to it. */
const secondAtMost = 2_000;

describe.each(await queueTargets())("the relay to $name", (target) => {
  test("sends what no notification tells of, within a second", async () => {
    const census = await openCensus(target, { reader });
    onTestFinished(() => census.close());
    await importSamples(census);
    await withSession(census.databaseUrl, async (session) => {
      await session.query("alter table census.outbox disable trigger user");
    });
    for (const year of [2020, 2021, 2022]) {
      await withTransaction(census.db, (tx) => enqueue(tx, "global", { year }));
      await census.quiet();
    }
    const rows = await census.db.selectFrom("outbox").select(["createdAt", "sentAt"]).execute();
    const waited = rows.map(({ createdAt, sentAt }) => (sentAt?.getTime() ?? Number.NaN) - createdAt.getTime());
    expect(waited).toHaveLength(3);
    expect(waited.filter((milliseconds) => milliseconds < secondAtMost)).toEqual(waited);
    // A notification would have been there at once, three times.
    expect(Math.max(...waited)).toBeGreaterThan(100);
  });
});
