import { statfs } from "node:fs/promises";
import { Fault, Refusal } from "@coop-census/contracts";
import { censusHome } from "@coop-census/runtime";
import { importsInForce, listRounds } from "@coop-census/store";
import type { CliContext } from "../command/context.ts";
import type { System } from "../system/system.ts";
import { withSystem } from "../system/with-system.ts";
import type { Check } from "./check.ts";

const look = async (what: string, ask: () => Promise<string>): Promise<Check> => {
  try {
    return { what, isWell: true, finding: await ask(), cure: "" };
  } catch (error) {
    const cure = error instanceof Refusal || error instanceof Fault ? (error.cure ?? "") : "";
    return { what, isWell: false, finding: error instanceof Error ? error.message : String(error), cure };
  }
};

const lookAtHome = (context: CliContext): Promise<Check> =>
  look("data folder", async () => {
    const home = await censusHome(context.environment);
    const { bavail, bsize } = await statfs(home);
    return `${home}, ${Math.round((bavail * bsize) / 1e9)} GB free`;
  });

const lookInside = async (system: System): Promise<readonly Check[]> => [
  await look("rounds", async () => {
    const rounds = await listRounds(system.db);
    const open = rounds.filter(({ state }) => state === "open").map(({ year }) => year);
    return open.length === 0 ? "none is open (census round open YEAR)" : `open: ${open.join(", ")}`;
  }),
  await look("roster", async () => {
    const [roster] = await importsInForce(system.db, "network");
    return roster === undefined ? "none yet (census network import FILE)" : `import ${roster.importId} is in force`;
  }),
  await look("queues", async () => {
    const counts = Object.values(await (await system.queue()).counts());
    const total = (of: "waiting" | "active" | "failed"): number => counts.reduce((sum, one) => sum + one[of], 0);
    return `answer; ${total("waiting")} jobs wait, ${total("active")} run, ${total("failed")} are parked`;
  }),
];

/** Looks at the machine, the services and the configuration, one after the other; a fault of one hides none of the others. */
export const checkUp = async (context: CliContext): Promise<readonly Check[]> => {
  const { databaseUrl, queueUrl } = context.environment;
  const node = await look("node", async () => process.version);
  const home = await lookAtHome(context);
  const name = databaseUrl === null ? "database (built in)" : "database (DATABASE_URL)";
  const queueName =
    queueUrl === null ? "queues live in the database" : `queues on ${new URL(queueUrl).protocol.slice(0, -1)}`;
  let inside: readonly Check[] = [];
  const database = await look(name, () =>
    withSystem(context, async (system) => {
      inside = await lookInside(system);
      return `answers, its tables are up to date; ${queueName}`;
    }),
  );
  return [node, home, database, ...inside];
};
