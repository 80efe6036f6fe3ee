import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { makeFreshHome, openLog, withPostgres } from "@coop-census/runtime";
import { migrate, openStore, recordImport, saveNetwork, withTransaction } from "@coop-census/store";
import type { BenchFigure } from "../figure.ts";
import { checkSpace } from "../intake/check-space.ts";
import { median } from "../median.ts";
import { benchLatency } from "./bench-latency.ts";
import { fillRegister } from "./fill-register.ts";
import { measureRollUp } from "./measure-roll-up.ts";
import { benchCountries, benchNetwork, membersIn } from "./network.ts";

/** Bytes of disk a row, with what Postgres writes beside it. */
const bytesOfRow = 600;

const year = 2022;

const latencyRuns = 3;

/** The roll-up of registers and its latency, on an embedded Postgres of its own; everything is removed in the end. */
export const benchRollUp = async (
  { isQuick }: { readonly isQuick: boolean },
  say: (line: string) => void,
): Promise<readonly BenchFigure[]> => {
  const log = openLog({ level: "error" });
  const home = await makeFreshHome(log);
  const rows = isQuick ? 350_000 : 10_000_000;
  try {
    await checkSpace(home.path, rows * bytesOfRow);
    const folder = join(home.path, "bench");
    await mkdir(folder);
    return await withPostgres({ home: home.path, log }, async (postgres) => {
      const url = postgres.url("census");
      await migrate(url);
      const { db, close } = openStore(url);
      await withTransaction(db, async (tx) => {
        const id = await recordImport(tx, { kind: "network", files: [], actor: "local", at: new Date() });
        await saveNetwork(tx, id, benchNetwork);
      });
      const latencies: number[] = [];
      for (let run = 1; run <= latencyRuns; run += 1) {
        const prefix = `bench-${process.pid}-${run}`;
        latencies.push(await benchLatency({ db, url, folder }, { queueUrl: url, prefix, year: 2000 + run * 3 }));
      }
      const perMember = Math.floor(rows / benchNetwork.organisations.length);
      for (const country of benchCountries) {
        for (const [number, organisation] of membersIn(country).entries()) {
          // The last 3 of 100 of the first are the first of the second.
          const from = 1 + Math.floor(number * perMember * 0.97);
          await fillRegister({ db, url }, { organisation, country, year, from, rows: perMember, version: 1 });
        }
      }
      await close();
      say(`${rows} rows in ${benchNetwork.organisations.length} registers of ${benchCountries.length} countries`);
      return [
        {
          what: "world figures after the last of 51 summary returns",
          measured: median(latencies),
          limit: 1,
          unit: "s",
          of: `${latencies.map((one) => one.toFixed(2)).join(", ")} s, queue on Postgres`,
        },
        ...(await measureRollUp(
          { url, folder },
          { year, perMember, runs: isQuick ? 3 : 1, isRatioHeld: !isQuick, say },
        )),
      ];
    });
  } finally {
    await home.remove();
  }
};
