import { type AskedLineage, findLineage, lineageSource } from "@coop-census/checking";
import type { Outcome } from "../command/outcome.ts";
import type { System } from "../system/system.ts";
import { sayFiles } from "./say-files.ts";
import { saySteps } from "./say-steps.ts";
import { wrapLine } from "./wrap-line.ts";

/** The lineage of a figure of an edition, or of a year as it stands. */
export const showLineage = async (
  system: System,
  of: { readonly edition: string } | { readonly year: number },
  asked: AskedLineage,
): Promise<Outcome> => {
  const answer = await findLineage(system, await lineageSource(system, of), asked, { seesAll: true });
  const { figure, edition, year, series, view, nodes, submissions } = answer;
  const { type, activity, indicator, detail, unit } = figure;
  const where = edition === null ? `${year} as it stands` : `edition ${edition}`;
  const title = `${[figure.geo, type, activity, indicator, detail].join(" ")} in ${unit}, ${where}, series ${series}${view === null ? "" : `, seen in ${view}`}`;
  const lines = [
    ...wrapLine(title, 0),
    "",
    ...saySteps(nodes),
    ...(submissions.length === 0 ? [] : ["", "Files:", ...sayFiles(submissions)]),
    "",
    ...wrapLine("→ census lineage --submission ID for every figure that a file is in", 0),
  ];
  return { json: answer, text: lines.join("\n") };
};
