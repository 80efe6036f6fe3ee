import { decisionsOf, findingsOf } from "@coop-census/store";
import type { Command } from "commander";
import { readChoice } from "../command/read-choice.ts";
import type { Run } from "../command/run.ts";
import { withSystem } from "../system/with-system.ts";
import { findSubmission } from "./change-submission.ts";
import { findingsCsv } from "./findings-csv.ts";
import { saidFindings } from "./said-findings.ts";
import { countFindings, sayFindings } from "./say-findings.ts";
import { sayHolds } from "./say-holds.ts";
import { sayNextOfFindings } from "./say-submission.ts";

const formats = ["text", "json", "ndjson", "csv"] as const;

/** census findings ID: what was noticed in a submission. */
export const declareFindings = (census: Command, run: Run): void => {
  census
    .command("findings <id>")
    .description(
      "What was noticed in a submission, the gravest first. Text puts findings of one cause together; the other formats have each.",
    )
    .option("--format <format>", formats.join(", "), "text")
    .option("--all", "text with every finding on its own, at its cell")
    .action((id: string, options: { readonly format: string; readonly all?: true }) =>
      run((context) =>
        withSystem(context, async (system) => {
          const format = readChoice("format", options.format, formats);
          const submission = await findSubmission(system, id);
          const findings = await findingsOf(system.db, submission.id);
          const said = saidFindings(findings);
          const { state, fileName } = submission;
          const json = { submission: submission.id, fileName, state, findings: said };
          if (format === "json") return { json, text: JSON.stringify(json, null, 2) };
          if (format === "ndjson") return { json, text: said.map((one) => JSON.stringify(one)).join("\n") };
          if (format === "csv") return { json, text: findingsCsv(said) };
          const head = `${submission.id} (${fileName}) is ${state}: ${countFindings(findings)}.`;
          const words = sayFindings(findings, options.all === true);
          const holds = sayHolds(findings, await decisionsOf(system.db, submission.id));
          const lines = findings.length === 0 ? [head] : [head, words, ...holds, ...sayNextOfFindings(submission)];
          return { json, text: lines.join("\n") };
        }),
      ),
    );
};
