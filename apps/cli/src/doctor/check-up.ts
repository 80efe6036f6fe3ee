import { statfs } from "node:fs/promises";
import { Fault, Refusal } from "@coop-census/contracts";
import { censusHome } from "@coop-census/runtime";
import { importsInForce, listRounds, type ParkedPromise, parkedPromises } from "@coop-census/store";
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

const workOf = ({ job, payload }: ParkedPromise): string =>
  `${job} ${Object.values(typeof payload === "object" && payload !== null ? payload : {}).join(" ")}`;

/** What the queue has given up: it waits for a person, whatever else is well. */
const lookAtParked = async (system: System, consolePort: number): Promise<Check> => {
  const what = "parked jobs";
  const parked = await parkedPromises(system.db);
  if (parked.length === 0) return { what, isWell: true, finding: "none", cure: "" };
  const named = parked.slice(0, 5).map(workOf).join("; ");
  const more = parked.length > 5 ? ` and ${parked.length - 5} more` : "";
  const checks = parked.some(({ job }) => job === "validate");
  const again = checks ? "; a check also by census submission ID recheck" : "";
  return {
    what,
    isWell: false,
    finding: `${parked.length} met a fault and wait for you: ${named}${more}`,
    cure: `http://127.0.0.1:${consolePort} (census up) shows the fault of each; mend it and retry the job there${again}.`,
  };
};

const lookInside = async (system: System, consolePort: number): Promise<readonly Check[]> => [
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
    const total = (of: "waiting" | "active"): number => counts.reduce((sum, one) => sum + one[of], 0);
    return `answer; ${total("waiting")} jobs wait, ${total("active")} run`;
  }),
  await lookAtParked(system, consolePort),
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
      inside = await lookInside(system, context.environment.consolePort);
      return `answers, its tables are up to date; ${queueName}`;
    }),
  );
  return [node, home, database, ...inside];
};
