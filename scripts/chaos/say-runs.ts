import { printTable } from "../gate/print-table.ts";
import { type Backend, stages, type Victim } from "./plan-runs.ts";
import type { JudgedRun } from "./run-planned.ts";

const victims: readonly Victim[] = ["worker", "ingest", "postgres", "redis"];

const count = (runs: readonly JudgedRun[]): string =>
  runs.length === 0 ? "-" : `${runs.filter(({ complaints }) => complaints.length === 0).length}/${runs.length}`;

/** Right ones of all runs of a backend, stage by victim. */
export const sayRuns = (backend: Backend, runs: readonly JudgedRun[]): string => {
  const own = runs.filter((run) => run.backend === backend);
  const row = (name: string, of: readonly JudgedRun[]) => [
    name,
    ...victims.map((victim) => count(of.filter((run) => run.victim === victim))),
    count(of),
  ];
  return printTable([
    [`${backend}: right/killed`, ...victims, "all"],
    ...stages.map((stage) =>
      row(
        stage,
        own.filter((run) => run.stage === stage),
      ),
    ),
    row("all", own),
  ]);
};
