import { makePlanner, planSubmission, sayPlanAnswer } from "@coop-census/ingest";
import { acting } from "../command/acting.ts";
import type { CliContext } from "../command/context.ts";
import type { Outcome } from "../command/outcome.ts";
import type { System } from "../system/system.ts";
import { countCauses } from "./count-causes.ts";
import { openSending } from "./open-sending.ts";
import { sayPlan } from "./say-plan.ts";
import { sayReading } from "./say-reading.ts";
import { sayTally } from "./say-tally.ts";
import type { Sending } from "./submit-file.ts";

/** Goes the way of a real submission, keeps nothing, and says what accepting it would change. */
export const dryRun = async (context: CliContext, system: System, sending: Sending): Promise<Outcome> => {
  const actor = await acting(system.db, context.actor, []);
  const { db, shelf, clock, log } = system;
  const { path, organisation, year, reasonCode, reason } = sending;
  const file = await openSending(path);
  const planner = makePlanner(system);
  try {
    const parts = { db, shelf, clock, log, planner, uploadLimit: context.environment.uploadLimit };
    const arrival = { actor, channel: "cli", organisation, year, reasonCode, reason, file } as const;
    const planned = await planSubmission(parts, arrival);
    const { checked, causes, hash } = planned;
    const answer = sayPlanAnswer(arrival, planned);
    const { plan, effectsOf } = answer;
    const { outcome, observations, reading } = checked;
    const kept = outcome.refused.length + outcome.held.length;
    const read = `${observations.length} values read, ${kept} of them kept out`;
    const name = file?.name ?? "nothing to report";
    const again = path === null ? "--nil" : "FILE";
    const text = [
      `Dry run, nothing is stored: ${name} would be ${outcome.state} (${countCauses(causes)}; ${read}).`,
      ...causes.map(sayTally),
      ...(reading === null ? sayPlan(plan, effectsOf) : sayReading(reading)),
      ...(outcome.state === "accepted" && plan.known === null
        ? [
            `→ census submit ${again} --org ${organisation} --year ${year} --plan ${hash} sends it only while this holds.`,
          ]
        : []),
      ...(reading === null
        ? []
        : [
            `→ Send it, then confirm how it is read: census submit ${again} --org ${organisation} --year ${year} --wait`,
          ]),
    ].join("\n");
    return { json: answer, text, isRefused: outcome.state !== "accepted" };
  } finally {
    await planner.close();
  }
};
