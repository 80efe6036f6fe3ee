import type { Log } from "@coop-census/runtime";
import type { Template } from "./make-template.ts";
import { openSite, type Ports, type Site } from "./open-site.ts";
import type { PlannedRun } from "./plan-runs.ts";
import type { Outcome } from "./read-outcome.ts";
import { type JudgedRun, runPlanned } from "./run-planned.ts";

/**
 * Takes one planned run after the other, as long as there are any, on a site that goes on from run to run: it survives
 * many kills. After a wrong run, and where the backend changes, a new site is opened.
 */
export const runAll = async (
  waiting: Iterator<PlannedRun>,
  context: {
    readonly template: Template;
    readonly expected: Outcome;
    readonly ports: Ports;
    readonly log: Log;
    /** A folder for the logs of wrong runs. */
    readonly evidence: string;
  },
  tell: (run: JudgedRun) => void,
): Promise<void> => {
  const { template, expected, ports, log, evidence } = context;
  let open: { readonly site: Site; readonly backend: PlannedRun["backend"] } | null = null;
  try {
    for (let next = waiting.next(); next.done !== true; next = waiting.next()) {
      const { backend } = next.value;
      if (open !== null && open.backend !== backend) {
        await open.site.close();
        open = null;
      }
      open ??= { site: await openSite(template, backend, ports, log), backend };
      const run = await runPlanned(next.value, { site: open.site, expected, evidence });
      tell(run);
      if (run.complaints.length === 0) continue;
      await open.site.close();
      open = null;
    }
  } finally {
    await open?.site.close();
  }
};
