import { sayFinding } from "@coop-census/census";
import { findingsOf, type StoredFinding } from "@coop-census/store";
import type { Command } from "commander";
import { readChoice } from "../command/read-choice.ts";
import type { Run } from "../command/run.ts";
import { withSystem } from "../system/with-system.ts";
import { findSubmission } from "./change-submission.ts";
import { findingsCsv } from "./findings-csv.ts";
import { countFindings, sayFindings } from "./say-findings.ts";

const formats = ["text", "json", "ndjson", "csv"] as const;

/** The name under which a person decides on a finding. */
export const findingName = ({ submission, attempt, ordinal }: StoredFinding): string =>
  `${submission}/${attempt}/${ordinal}`;

const sayHolds = (findings: readonly StoredFinding[]): readonly string[] =>
  findings
    .filter(({ severity }) => severity === "HOLD")
    .map((finding) => `→ census decide ${findingName(finding)} --release|--keep-out --because "…"`);

/** census findings ID: what was noticed in a submission. */
export const declareFindings = (census: Command, run: Run): void => {
  census
    .command("findings <id>")
    .description("What was noticed in a submission: every finding, once, at its cell, the gravest first.")
    .option("--format <format>", formats.join(", "), "text")
    .action((id: string, options: { readonly format: string }) =>
      run((context) =>
        withSystem(context, async (system) => {
          const format = readChoice("format", options.format, formats);
          const submission = await findSubmission(system, id);
          const findings = await findingsOf(system.db, submission.id);
          const said = findings.map((finding) => ({
            ...finding,
            name: findingName(finding),
            words: sayFinding(finding),
          }));
          const json = { submission: submission.id, state: submission.state, findings: said };
          if (format === "json") return { json, text: JSON.stringify(json, null, 2) };
          if (format === "ndjson") return { json, text: said.map((one) => JSON.stringify(one)).join("\n") };
          if (format === "csv") return { json, text: findingsCsv(said) };
          const head = `${submission.id} is ${submission.state}: ${countFindings(findings)}.`;
          const lines = findings.length === 0 ? [head] : [head, sayFindings(findings), ...sayHolds(findings)];
          return { json, text: lines.join("\n") };
        }),
      ),
    );
};
