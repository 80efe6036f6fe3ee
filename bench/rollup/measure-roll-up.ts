import { setTimeout as pause } from "node:timers/promises";
import {
  findSharedEnterprises,
  findSharedEverywhere,
  openRollUps,
  openStore,
  requestNational,
  withTransaction,
} from "@coop-census/store";
import { makeReferenceMemory, rebuildYear, verifyYear } from "@coop-census/worker";
import pg from "pg";
import type { BenchFigure } from "../figure.ts";
import { median } from "../median.ts";
import { baseAggregation } from "./base-aggregation.ts";
import { fillRegister } from "./fill-register.ts";
import { benchCountries, membersIn } from "./network.ts";
import { startBenchWorker } from "./start-bench-worker.ts";

const secondsOf = async (work: () => Promise<unknown>): Promise<number> => {
  const begun = performance.now();
  await work();
  return (performance.now() - begun) / 1000;
};

const shown = (seconds: number): string => `${seconds.toFixed(2)} s`;

/** The country that sends anew. */
const country = benchCountries[1] ?? "";

/** Measures the roll-up of a filled year: whole, after one new return, and the search for enterprises in two registers. */
export const measureRollUp = async (
  { url, folder }: { readonly url: string; readonly folder: string },
  {
    year,
    perMember,
    runs,
    isRatioHeld,
    say,
  }: {
    readonly year: number;
    readonly perMember: number;
    readonly runs: number;
    /** Whether the rows are so many that what every run costs besides does not decide the ratios. */
    readonly isRatioHeld: boolean;
    say(line: string): void;
  },
): Promise<readonly BenchFigure[]> => {
  const store = openStore(url);
  const { db } = store;
  const parts = { db, databaseUrl: url, reference: makeReferenceMemory() };
  const session = new pg.Client({ connectionString: url, options: "-c search_path=census" });
  await session.connect();
  const worker = await startBenchWorker({ db, url, folder, queueUrl: url, prefix: "census" });
  const timed: Readonly<Record<"base" | "full" | "one" | "search" | "all", number[]>> = {
    base: [],
    full: [],
    one: [],
    search: [],
    all: [],
  };
  try {
    for (let run = 1; run <= runs; run += 1) {
      timed.base.push(await baseAggregation(session, year));
      // From nothing, so that every cell is written.
      await session.query("truncate cell, member_cell, member_return, shared_search, shared_group");
      timed.full.push(await secondsOf(() => rebuildYear(parts, year)));
      timed.all.push(await secondsOf(() => findSharedEverywhere(db, year)));
      timed.search.push(await secondsOf(() => findSharedEnterprises(db, year, country)));
      const [, organisation] = membersIn(country);
      const register = { organisation, country, year, from: 1 + Math.floor(perMember * 0.97), rows: perMember };
      await fillRegister({ db, url }, { ...register, version: run + 1 });
      timed.one.push(
        await secondsOf(async () => {
          await withTransaction(db, (tx) => requestNational(tx, { organisation, year }));
          while ((await openRollUps(db, year)) > 0) await pause(10);
        }),
      );
      const last = (times: readonly number[]): string => shown(times.at(-1) ?? 0);
      say(`run ${run}: base ${last(timed.base)}, full ${last(timed.full)}, one country ${last(timed.one)}`);
      say(`run ${run}: search everywhere ${last(timed.all)}, in one country ${last(timed.search)}`);
    }
    const verified = await verifyYear(parts, year);
    const [base, full, one, search, all] = [timed.base, timed.full, timed.one, timed.search, timed.all].map(median);
    const ratio = (part = 0, whole = 0): Pick<BenchFigure, "measured" | "of"> => ({
      measured: part / whole,
      of: `${shown(part)} / ${shown(whole)}`,
    });
    const percent = (part = 0, whole = 0): Pick<BenchFigure, "measured" | "of"> => ({
      ...ratio(part, whole),
      measured: (100 * part) / whole,
    });
    const held = (limit: number): number | null => (isRatioHeld ? limit : null);
    return [
      { what: "full roll-up / bare base aggregation", ...ratio(full, base), limit: held(2.5), unit: "x" },
      { what: "one country's new return / full roll-up", ...percent(one, full), limit: held(6), unit: "%" },
      { what: "duplicates in one country / everywhere", ...percent(search, all), limit: held(3), unit: "%" },
      {
        what: "cells after new returns that a full roll-up gives otherwise",
        measured:
          verified.storedSha256 === verified.rebuiltSha256 ? verified.differences.length : Number.POSITIVE_INFINITY,
        limit: 0,
        unit: "",
        of: `${verified.cells} cells, SHA-256 ${verified.storedSha256.slice(0, 12)} and ${verified.rebuiltSha256.slice(0, 12)}`,
      },
    ];
  } finally {
    await worker.close();
    await session.end();
    await store.close();
  }
};
